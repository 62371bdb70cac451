import ByteFormats
import PatentModel
import Providers

extension CitationEvidence {
  /// What a record says of a citation; nil when it tells of none, or only of the patent that was asked
  /// about.
  ///
  /// - Parameters:
  ///   - observation: The document's record.
  ///   - document: What it names.
  ///   - key: The id of the patent that the document belongs to.
  ///   - place: Where the record's evidence meets.
  init?(
    of observation: Observation, _ document: RecordNumbers.Document?, as key: String,
    at place: String
  ) {
    guard let citation = observation.citation, citation.subject != key else { return nil }
    self.init(
      subject: citation.subject, referType: citation.referType,
      document: CitationEnd(
        key: key, publication: document?.number.canonical, publishedOn: document?.date,
        countryCode: document?.number.countryCode ?? observation.codeOfCountry,
        title: observation.title),
      version: RecordVersion(of: observation.record, at: place))
  }

  /// The citation of a document without a number that can be read; nil when a record tells of none, or
  /// has no words for the document.
  init?(literatureIn observation: Observation, _ numbers: RecordNumbers) {
    guard let citation = observation.citation,
      let text = observation.title ?? numbers.unreadable.first
    else { return nil }
    let key =
      CitationEnd.literaturePrefix + Array(text.utf8).sha256.prefix(16)
    self.init(
      subject: citation.subject, referType: citation.referType,
      document: CitationEnd(
        key: key, publishedOn: observation.publication?.date,
        countryCode: observation.codeOfCountry, title: text),
      version: RecordVersion(of: observation.record, at: key))
  }
}

extension Observation {
  /// The country that the record names, where that is a code of WIPO ST.3.
  fileprivate var codeOfCountry: String? {
    guard let countryCode, countryCode.utf8.count == 2,
      countryCode.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    return countryCode
  }

  /// What a question for citations says of the patent that it asks about, once there is an answer: that
  /// there is such an application.
  ///
  /// Its citation is that of the documents, so that it too counts as known from citations alone.
  init(subjectOf citation: Citation, answeredIn record: Record) {
    var json = JSONWriter()
    json.beginObject()
    json.name("referType")
    json.string(citation.referType)
    json.name("subject")
    json.string(citation.subject)
    json.endObject()
    self.init(
      record: Record(
        source: record.source, id: "\(citation.subject)/\(citation.referType)",
        digest: json.bytes.sha256, retrievedOn: record.retrievedOn))
    applicationNumber = citation.subject
    self.citation = citation
  }
}
