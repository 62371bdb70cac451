import Foundation
import Providers

extension Specimen {
  static let zhihuiyaDetail = Specimen(
    Zhihuiya(credentials: .client(id: "clientId", secret: Secret("never-seen-secret"))),
    secrets: ["never-seen-secret", "never-seen-token"],
    session: Session(token: Secret("never-seen-token"), opened: .distantPast, life: 1_799),
    asking: Zhihuiya.DetailLookup(),
    questions: {
      ["CN100000001A", "CN100000002A"].flatMap {
        Zhihuiya.DetailLookup().questions(about: Subject(publicationNumber: $0))
      }
    },
    source: Zhihuiya.Details.self, codes: Zhihuiya.codes,
    signed: """
      GET https://connect.zhihuiya.com/basic-patent-data/patent-detail-aggregation\
      ?patent_number=CN100000001A%2CCN100000002A&apikey=clientId
      Authorization: Bearer never-seen-token
      """,
    replies: zhihuiyaReplies)

  static let zhihuiyaDetailByID = Specimen(
    Zhihuiya(credentials: .queryKey(Secret("never-seen-key"))), secrets: ["never-seen-key"],
    asking: Zhihuiya.DetailLookup(by: .patentID),
    questions: {
      Zhihuiya.DetailLookup(by: .patentID)
        .questions(about: Subject(zhihuiyaID: "00000000-0000-0000-0000-00000000000A"))
    },
    source: Zhihuiya.DetailsByID.self, codes: Zhihuiya.codes,
    signed: """
      GET https://connect.zhihuiya.com/basic-patent-data/patent-detail-aggregation\
      ?patent_id=00000000-0000-0000-0000-00000000000a&apikey=never-seen-key
      """,
    replies: zhihuiyaReplies)

  private static let zhihuiyaReplies = Replies(
    answer: [
      Reply(
        #"""
        {"data":[{"pn":"CN100000001A","title":"示例装置","inventor":"甲|乙","patent_type":"发明专利",
          "patent_id":"00000000-0000-0000-0000-00000000000a","application_date":20211026,
          "application_number":"CN202110000001.6","simple_legal_status":"审中"}],
         "status":true,"error_code":0}
        """#)
    ],
    empty: Reply(#"{"data":[],"status":true,"error_code":0}"#),
    refusedKey: Reply(#"{"status":false,"error_code":67200003,"error_msg":"key和secret传参不正确"}"#),
    throttled: Reply(#"{"status":false,"error_code":67200002,"error_msg":"调用速率过快"}"#))
}
