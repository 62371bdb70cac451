import Foundation
import Providers

extension Specimen {
  static let sipopReference = Specimen(
    SIPOP(appKey: Secret("never-seen-key"), appSecret: Secret("never-seen-secret")),
    secrets: ["never-seen-key", "never-seen-secret"],
    asking: SIPOP.CitationLookup(),
    questions: {
      SIPOP.CitationLookup().questions(about: Subject(applicationNumber: "CN201010600278.4"))
    },
    source: SIPOP.References.self, codes: SIPOP.codes,
    // 2018-01-09 13:52:03 in Asia/Shanghai.
    at: Date(timeIntervalSince1970: 1_515_477_123),
    signed: """
      POST http://open.sipop.cn/dataplatpro/api/route
      Content-Type: application/x-www-form-urlencoded
      appKey=never-seen-key&method=extra.queryReferInfo&param=%7B%22applicationDocNum%22%3A%22\
      CN201010600278.4%22%2C%22referType%22%3A%2202%22%7D&timestamp=2018-01-09%2013%3A52%3A03\
      &sign=70bba22e0fa356d89fc3b72f3d6ece7f&v=1.0
      """,
    replies: Replies(
      answer: [
        Reply(
          #"""
          {"result":true,"code":"1000","msg":"操作成功","total":1,"count":1,"data":[
           {"publicationDocNum":"CN100000002A","publicationDate":"20101020","title":"示例方法",
            "applicationDocNum":"CN201010000001.8","applicationDate":"20100415","country":"CN",
            "applicant":["示例科技有限公司"],"countryName":"中国","type":"01","typeName":"发明专利"}]}
          """#)
      ],
      empty: Reply(#"{"result":true,"code":"1100","msg":"查询无结果","data":[]}"#),
      refusedKey: Reply(#"{"result":false,"code":"1001","msg":"无效的appKey"}"#)))
}
