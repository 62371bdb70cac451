import Providers
import Testing
import Transform

struct LegalStatusTests {
  @Test func `an undated status ahead of the events replaces them`() throws {
    let patent = try Self.patent(qcc: nil, zhihuiya: "失效", grant: true)

    #expect(patent.legalStatus == "inactive")
    #expect(patent.legalStatusRule == "undated_ahead")
    #expect(patent.legalStatusDate == nil)
    #expect(patent.conflict.isEmpty)
  }

  @Test func `an undated status that is no further leaves the dated event in its place`() throws {
    let patent = try Self.patent(qcc: nil, zhihuiya: "有效", grant: true)

    #expect(patent.legalStatusDetail == "granted")
    #expect(patent.legalStatusDate == "2024-01-05")
    #expect(patent.legalStatusRule == "latest_event")
    #expect(patent.conflict.isEmpty)
  }

  @Test func `a grant document outweighs a status that lags behind`() throws {
    let patent = try Self.patent(qcc: nil, zhihuiya: "审中", grant: true)

    #expect(patent.legalStatus == "active")
    #expect(patent.legalStatusDetail == "granted")
    #expect(patent.legalStatusDate == "2024-01-05")
    #expect(patent.legalStatusRule == "latest_event")
    #expect(patent.conflict.map(\.attribute) == ["legal_status"])
    #expect(patent.qualityFlag.map(\.flag) == ["grant_without_status"])
  }

  @Test func `documents alone leave the status unknown`() throws {
    let patent = try Self.patent(qcc: "", zhihuiya: nil, grant: false)

    #expect(patent.legalStatus == "unknown")
    #expect(patent.legalStatusRule == "none")
    #expect(patent.legalEvent.map(\.eventType) == ["published"])
  }

  @Test func `words that no rule knows are flagged and decide nothing`() throws {
    let patent = try Self.patent(qcc: "等待中", zhihuiya: nil, grant: false)

    #expect(patent.legalStatus == "unknown")
    #expect(patent.qualityFlag.map(\.flag) == ["unmapped_status_text"])
    #expect(patent.qualityFlag.map(\.detail) == ["等待中"])
  }

  @Test func `a status of one source that another denies is a conflict`() throws {
    let patent = try Self.patent(qcc: "未缴年费", zhihuiya: "有效", grant: true)

    #expect(patent.legalStatusDetail == "fee_lapsed")
    #expect(patent.conflict.map(\.losingValue) == ["active"])
    #expect(patent.conflict.map(\.winningValue) == ["inactive"])
  }

  /// One application as a list and a detail record tell it.
  private static func patent(qcc: String?, zhihuiya: String?, grant: Bool) throws -> PatentLine {
    var replies: [ArchivedReply] = []
    if let qcc {
      let row = Records.row(
        id: "a1", publication: "CN114154014A", published: "2022-03-08", status: qcc)
      replies.append(Replies.list(of: "示例科技有限公司", rows: [row]))
    }
    if let zhihuiya {
      let item = Records.item(
        pn: "CN114154014A", grant: grant ? ("CN114154014B", 2024_01_05) : nil, status: zhihuiya)
      replies.append(Replies.details(of: ["CN114154014A"], items: [item]))
    }
    return try #require(try Dataset(replies: replies).patents.first)
  }
}
