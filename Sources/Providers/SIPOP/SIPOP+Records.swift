import ByteFormats

extension SIPOP {
  /// An element of `data` of extra.queryReferInfo, field for field; a view over the reply.
  struct ReferenceDocument {
    let json: JSONValue

    var applicationNumber: JSONValue? { json[anyCase: "applicationdocnum"] }
    var applicationDate: JSONValue? { json[anyCase: "applicationdate"] }
    var publicationNumber: JSONValue? { json[anyCase: "publicationdocnum"] }
    var publicationDate: JSONValue? { json[anyCase: "publicationdate"] }
    var title: JSONValue? { json[anyCase: "title"] }
    var applicant: JSONValue? { json[anyCase: "applicant"] }
    var country: JSONValue? { json[anyCase: "country"] }
    /// 01 发明专利, 02 实用新型; 03 外观设计 in a public client.
    var type: JSONValue? { json[anyCase: "type"] }
    var typeName: JSONValue? { json[anyCase: "typename"] }
  }
}
