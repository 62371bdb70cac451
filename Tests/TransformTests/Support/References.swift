import Providers

extension Records {
  /// A document of queryReferInfo: that of the vendor's sample, unless said otherwise.
  static func reference(
    application: String? = "CN200410000002.7", publication: String? = "CN1600001A",
    published: String? = "20050323", title: String? = "被引方法", country: String? = "CN",
    type: String = "01"
  ) -> String {
    let members: [(name: String, value: String?)] = [
      ("applicationDocNum", application), ("publicationDocNum", publication),
      ("publicationDate", published), ("title", title), ("country", country), ("type", type),
    ]
    let written = members.map { name, value in "\"\(name)\":\(value.map { "\"\($0)\"" } ?? "null")"
    }
    return "{\(written.joined(separator: ",")),\"applicant\":[\"示例大学\"]}"
  }
}

extension Replies {
  /// What SIPOP has of one application's citations.
  static func references(
    of application: String = "CN202111250145", type: String = "02", on day: String = day,
    documents: [String]
  ) -> ArchivedReply {
    let body = #"{"result":true,"code":"1000","data":[\#(documents.joined(separator: ","))]}"#
    return reply(
      SIPOP.References.endpoint,
      [("\(application)/\(type)", documents.isEmpty ? .empty : .records)], day, body)
  }
}
