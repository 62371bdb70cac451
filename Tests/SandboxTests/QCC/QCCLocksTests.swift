import Foundation
import Testing

@testable import Sandbox

struct QCCLocksTests {
  private let start = Date(timeIntervalSince1970: 1_700_000_000)
  private var locks = QCCLocks()

  @Test mutating func `three failures in a row bar a question for two hours`() {
    for status in [QCCStatus.wrongParameter, .tooManyRecords, .tooShort] {
      #expect(!locks.isBarred("a", at: start))
      locks.note(status, on: "a", at: start)
    }
    #expect(locks.isBarred("a", at: start))
    #expect(locks.isBarred("a", at: start.addingTimeInterval(7_199)))
    #expect(!locks.isBarred("a", at: start.addingTimeInterval(7_200)))
    #expect(!locks.isBarred("b", at: start))
  }

  @Test(arguments: ["200", "201", "205"])
  mutating func `an answer between failures begins the count again`(code: String) {
    for status in ["202", "202", code, "202", "202"] { note(status) }
    #expect(!locks.isBarred("a", at: start))
    note("202")
    #expect(locks.isBarred("a", at: start))
  }

  @Test(arguments: ["120", "107", "110"])
  mutating func `a refusal that is no answer neither counts nor begins again`(code: String) {
    for status in ["202", code, "202", code, code, code] { note(status) }
    #expect(!locks.isBarred("a", at: start))
    note("202")
    #expect(locks.isBarred("a", at: start))
  }

  @Test mutating func `after its time the count begins again`() {
    for _ in 1...3 { note("202") }
    let later = start.addingTimeInterval(7_200)
    for _ in 1...2 { locks.note(.wrongParameter, on: "a", at: later) }
    #expect(!locks.isBarred("a", at: later))
  }

  private mutating func note(_ code: String) {
    locks.note(QCCStatus(code: code), on: "a", at: start)
  }
}

struct BarredQuestionTests {
  private let wrong = ["searchKey": "中兴通讯股份有限公司", "pageSize": "51"]

  @Test func `the fourth of the same failing calls is 110, billed, and so are all for two hours`()
    async throws
  {
    let clock = SetClock()
    try await withStandIn(.init(corpus: .small, now: clock.now)) { customer in
      var codes: [String] = []
      for _ in 1...5 { codes.append(try await customer.searched(wrong).Status) }
      clock.advance(by: 7_199)
      codes.append(try await customer.searched(wrong).Status)
      clock.advance(by: 1)
      codes.append(try await customer.searched(wrong).Status)

      #expect(codes == ["202", "202", "202", "110", "110", "110", "202"])
      #expect(await customer.standIn.bill().qcc.billedCalls == 7)
    }
  }

  @Test func `another question, another method and another signer are not barred`() async throws {
    try await withStandIn { customer in
      for _ in 1...3 { _ = try await customer.search(wrong) }
      let other = wrong.merging(["pageIndex": "2"]) { $1 }
      #expect(try await customer.searched(other).Status == "202")
      let list = try await customer.qcc("TelecomLicense/GetList", wrong)
      #expect(try Tree(list.body)["Status"] == .text("202"))
      var stranger = customer
      stranger.credentials.qccSecretKey = "another"
      #expect(try await stranger.searched(wrong).Status == "107")
      #expect(try await customer.searched(wrong).Status == "110")
    }
  }
}
