import ByteFormats
import PatentModel

extension QCC {
  /// A row of `Result` of SearchMultiPatents, or the `Result` of GetDetails, field for field (企查查 专利查询
  /// V1.0, 6.3.1 and 6.3.2).
  ///
  /// A view over the reply: nothing is copied or cleaned. Names are found whatever their case, since
  /// resellers spell `AssigneestringList` in another way.
  struct PatentRecord {
    let json: JSONValue

    var applicationNumber: JSONValue? { json[anyCase: "applicationnumber"] }
    var applicationDate: JSONValue? { json[anyCase: "applicationdate"] }
    var publicationNumber: JSONValue? { json[anyCase: "publicationnumber"] }
    var publicationDate: JSONValue? { json[anyCase: "publicationdate"] }
    var title: JSONValue? { json[anyCase: "title"] }
    var kindCodeDesc: JSONValue? { json[anyCase: "kindcodedesc"] }
    var ipcList: JSONValue? { json[anyCase: "ipclist"] }
    var ipcDesc: JSONValue? { json[anyCase: "ipcdesc"] }
    var agency: JSONValue? { json[anyCase: "agency"] }
    var inventorStringList: JSONValue? { json[anyCase: "inventorstringlist"] }
    var assigneeStringList: JSONValue? { json[anyCase: "assigneestringlist"] }
    var legalStatusDesc: JSONValue? { json[anyCase: "legalstatusdesc"] }

    // Lists alone.
    var id: JSONValue? { json[anyCase: "id"] }
    var kindCode: JSONValue? { json[anyCase: "kindcode"] }
    var legalStatus: JSONValue? { json[anyCase: "legalstatus"] }

    // Details alone.
    var abstract: JSONValue? { json[anyCase: "abstract"] }
    var agent: JSONValue? { json[anyCase: "agent"] }
    var legalStatusDate: JSONValue? { json[anyCase: "legalstatusdate"] }
    var patentLegalHistory: [JSONValue] { json[anyCase: "patentlegalhistory"].rows }
    var patentImage: JSONValue? { json[anyCase: "patentimage"] }

    // 保留字段, empty in every sample.
    var primaryExaminer: JSONValue? { json[anyCase: "primaryexaminer"] }
    /// The document's spelling.
    var assistantExaminer: JSONValue? { json[anyCase: "assiantexaminer"] }
    var documentTypes: JSONValue? { json[anyCase: "documenttypes"] }
    var cites: JSONValue? { json[anyCase: "cites"] }
    var otherReferences: JSONValue? { json[anyCase: "otherreferences"] }
  }

  /// An entry of `PatentLegalHistory`.
  struct LegalHistoryEntry {
    let json: JSONValue

    var desc: JSONValue? { json[anyCase: "desc"] }
    var legalStatus: JSONValue? { json[anyCase: "legalstatus"] }
    var legalStatusDate: JSONValue? { json[anyCase: "legalstatusdate"] }
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

extension Subject {
  /// The patent that a record names.
  ///
  /// - Parameters:
  ///   - record: A row of a list, or a detail.
  ///   - id: What a detail was asked for by, since it does not say.
  init(patent record: QCC.PatentRecord, id: String? = nil) {
    let publication = record.publicationNumber?.word
      .flatMap { try? PublicationNumber(parsing: $0) }
    self.init(
      publicationNumber: publication?.canonical,
      applicationNumber: record.applicationNumber?.word, qccID: id ?? record.id?.word,
      merit: Merit(filedOn: record.applicationDate, publishedAs: publication))
  }
}
