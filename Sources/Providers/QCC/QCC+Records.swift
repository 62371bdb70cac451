import ByteFormats

extension QCC {
  /// A row of `Result` of SearchMultiPatents, field for field (企查查 专利查询 V1.0, 6.3.2).
  ///
  /// A view over the reply: nothing is copied or cleaned. Names are found whatever their case, since
  /// resellers spell `AssigneestringList` in another way.
  struct PatentRow {
    let json: JSONValue

    var id: JSONValue? { json[anyCase: "id"] }
    var kindCode: JSONValue? { json[anyCase: "kindcode"] }
    var kindCodeDesc: JSONValue? { json[anyCase: "kindcodedesc"] }
    var legalStatus: JSONValue? { json[anyCase: "legalstatus"] }
    var legalStatusDesc: JSONValue? { json[anyCase: "legalstatusdesc"] }
    var ipcList: JSONValue? { json[anyCase: "ipclist"] }
    var ipcDesc: JSONValue? { json[anyCase: "ipcdesc"] }
    var agency: JSONValue? { json[anyCase: "agency"] }
    var inventorStringList: JSONValue? { json[anyCase: "inventorstringlist"] }
    var assigneeStringList: JSONValue? { json[anyCase: "assigneestringlist"] }
    var applicationNumber: JSONValue? { json[anyCase: "applicationnumber"] }
    var publicationNumber: JSONValue? { json[anyCase: "publicationnumber"] }
    var applicationDate: JSONValue? { json[anyCase: "applicationdate"] }
    var publicationDate: JSONValue? { json[anyCase: "publicationdate"] }
    var title: JSONValue? { json[anyCase: "title"] }
  }

  /// An entry of `GroupItems`: how many documents of the whole result have each value.
  struct FacetGroup {
    let json: JSONValue

    var key: JSONValue? { json[anyCase: "key"] }
    var items: [JSONValue] { json[anyCase: "items"].rows }
  }

  struct FacetItem {
    let json: JSONValue

    var value: JSONValue? { json[anyCase: "value"] }
    var desc: JSONValue? { json[anyCase: "desc"] }
    /// A number in a text.
    var count: JSONValue? { json[anyCase: "count"] }
  }
}
