import PatentModel
import Testing

struct ClassificationUnionTests {
  @Test(
    arguments: [
      ([["G06F16/735", "G06F16/9535"], ["G06"]], ["G06F16/735", "G06F16/9535"]),
      ([["G06F16/00", "G06F16/735"]], ["G06F16/00", "G06F16/735"]),
      ([["G06"], ["H01M10/42", "G06F16/735"]], ["H01M10/42", "G06F16/735"]),
      (
        [["H01M10/48", "H01M10/42"], ["H01M10/42", "A01B1/00"]],
        ["H01M10/48", "H01M10/42", "A01B1/00"]
      ),
      ([["G06"], ["G06", "H"]], ["G06", "H"]),
    ])
  func `finer codes drive out those cut short, in the best source's order`(
    sources: [[String]], union: [String]
  ) {
    let codes = sources.map { $0.compactMap { ClassificationCode(reading: $0, scheme: .ipc) } }

    #expect(ClassificationCode.union(bestFirst: codes).map(\.code) == union)
  }

  @Test func `schemes do not drive out each other`() throws {
    let ipc = try #require(ClassificationCode(reading: "G06", scheme: .ipc))
    let cpc = try #require(ClassificationCode(reading: "G06F16/735", scheme: .cpc))

    #expect(!ipc.isSubsumed(by: cpc))
    #expect(ClassificationCode.union(bestFirst: [[ipc], [cpc]]) == [ipc, cpc])
  }

  @Test func `a Locarno class gives way to its subclass`() throws {
    let coarse = try #require(ClassificationCode(reading: "11-", scheme: .loc))
    let fine = try #require(ClassificationCode(reading: "11-02", scheme: .loc))

    #expect(coarse.isSubsumed(by: fine))
    #expect(!fine.isSubsumed(by: coarse))
  }
}
