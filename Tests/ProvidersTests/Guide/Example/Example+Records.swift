import ByteFormats

extension Example {
  /// `patent` of a reply, field for field; a view over the reply.
  struct PatentRecord {
    let json: JSONValue

    var number: JSONValue? { json["number"] }
    var application: JSONValue? { json["application"] }
    var filed: JSONValue? { json["filed"] }
    var title: JSONValue? { json["title"] }
    /// Names in one text, separated by semicolons.
    var applicants: JSONValue? { json["applicants"] }
    var inventors: JSONValue? { json["inventors"] }
  }
}
