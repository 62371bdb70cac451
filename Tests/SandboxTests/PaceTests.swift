import Foundation
import Testing

@testable import Sandbox

struct PaceTests {
  @Test func `a sliding second takes so many and no more`() throws {
    var window = PaceWindow(try PaceSpec(spec: "2/s"))
    let start = Date(timeIntervalSince1970: 1_700_000_000)
    let verdicts = [0, 0.4, 0.9, 0.94, 0.96, 1.3, 1.4].map { seconds in
      window.admits(.qcc, at: start.addingTimeInterval(seconds))
    }
    #expect(verdicts == [true, true, false, false, true, false, true])
  }

  @Test func `calls over the pace are refused in each provider's own words`() async throws {
    let clock = SetClock()
    let configuration = StandIn.Configuration(
      corpus: .small, rates: try PaceSpec(spec: "1/s"), now: clock.now)
    try await withStandIn(configuration) { customer in
      let token = try await customer.token()
      let query = ["searchKey": "中兴通讯股份有限公司"]
      let batch = ["patent_number": "CN190000001A"]
      for (status, code, http) in [("200", 0, 200), ("120", 67_200_002, 429)] {
        #expect(try await customer.searched(query).Status == status)
        #expect(try await customer.detailed(batch, token: token).error_code == code)
        #expect(try await customer.refer("{}").status == http)
      }
      clock.advance(by: 1)
      #expect(try await customer.searched(query).Status == "200")

      let bill = await customer.standIn.bill()
      #expect(bill.qcc.callsOverPace == 1 && bill.zhihuiya.callsOverPace == 1)
      #expect(bill.sipop.callsOverPace == 1)
      #expect(bill.qcc.billedCalls == 2)
    }
  }
}
