import Providers

extension Specimen {
  static let example = Specimen(
    Example(key: Secret("never-seen-key")), secrets: ["never-seen-key"],
    asking: Example.PatentLookup(),
    questions: {
      Example.PatentLookup().questions(about: Subject(publicationNumber: "CN100000001A"))
    },
    source: Example.Patents.self, codes: Example.codes,
    signed: """
      GET https://api.example.com/v1/patent?number=CN100000001A
      X-Api-Key: never-seen-key
      """,
    replies: Replies(
      answer: [
        Reply(
          #"""
          {"code":0,"message":"ok","patent":{"number":"CN100000001A","title":"示例装置",
            "application":"CN202110000001.6","filed":"2021-10-26","applicants":"示例科技有限公司",
            "inventors":"甲;乙"}}
          """#)
      ],
      empty: Reply(#"{"code":10,"message":"no such patent"}"#),
      refusedKey: Reply(#"{"code":30,"message":"unknown key"}"#),
      throttled: Reply(#"{"code":32,"message":"too many calls"}"#)))
}
