import Foundation
import Testing

@testable import Pipeline

struct RunOrderTests {
  @Test func `an order is kept whole`() throws {
    var order = RunOrder(pipeline: "p.yaml", input: "/list.csv", output: "/out")
    order.overrides = ["providers.qcc.rate=1/s"]
    order.refresh = ["details"]
    order.maxAge = 3_600
    order.maxCost = 12.5
    order.keepsFormerDataset = true
    order.usesSandbox = true

    let kept = try JSONDecoder().decode(RunOrder.self, from: JSONEncoder().encode(order))

    #expect(kept == order)
  }

  @Test func `an archived reply is good for thirty days unless somebody says otherwise`() {
    #expect(RunOrder(pipeline: "", input: "", output: "").maxAge == 30 * 86_400)
  }
}
