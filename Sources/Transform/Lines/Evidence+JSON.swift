import ByteFormats
import PatentModel
import Providers

extension Evidence {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    switch self {
    case .record(let record): record.observation.writeMember(to: &json)
    case .claim(let claim):
      json.name("claim")
      claim.write(to: &json)
    case .refusal(let claim):
      json.name("refusal")
      claim.write(to: &json)
    case .contradiction(let claim):
      json.name("contradiction")
      claim.write(to: &json)
    case .row(let row):
      json.name("row")
      row.write(to: &json)
    case .answer(let answer):
      json.name("answer")
      answer.write(to: &json)
    case .facets(let facets):
      json.name("facets")
      facets.write(to: &json)
    case .license(let license):
      json.name("license")
      license.write(to: &json)
    case .report(let report):
      json.name("report")
      report.write(to: &json)
    case .citation(let citation):
      json.name("citation")
      citation.write(to: &json)
    case .link(let link):
      json.name("link")
      link.write(to: &json)
    case .version(let version):
      json.name("version")
      version.write(to: &json)
    }
    json.endObject()
  }

  /// Reads what ``write(to:)`` wrote; nil for anything else.
  init?(_ json: JSONValue) {
    guard let (name, value) = json.members.first(where: { _ in true }) else { return nil }
    if name.isEqual(to: "record") {
      guard let observation = Observation(line: value) else { return nil }
      self = .record(SourceRecord(observation))
    } else if name.isEqual(to: "claim") {
      self.init(PublicationClaim(value), Evidence.claim)
    } else if name.isEqual(to: "refusal") {
      self.init(PublicationClaim(value), Evidence.refusal)
    } else if name.isEqual(to: "contradiction") {
      self.init(PublicationClaim(value), Evidence.contradiction)
    } else if name.isEqual(to: "row") {
      self.init(InputRow(value), Evidence.row)
    } else if name.isEqual(to: "answer") {
      self.init(AnswerEvidence(value), Evidence.answer)
    } else if name.isEqual(to: "facets") {
      self.init(FacetEvidence(value), Evidence.facets)
    } else if name.isEqual(to: "license") {
      self.init(LicenseObservation(value), Evidence.license)
    } else if name.isEqual(to: "report") {
      self.init(ReportObservation(value), Evidence.report)
    } else if name.isEqual(to: "citation") {
      self.init(CitationEvidence(value), Evidence.citation)
    } else if name.isEqual(to: "link") {
      self.init(CompanyLink(value), Evidence.link)
    } else {
      self.init(RecordVersion(value), Evidence.version)
    }
  }

  private init?<Value>(_ value: Value?, _ make: (Value) -> Evidence) {
    guard let value else { return nil }
    self = make(value)
  }
}

extension Observation {
  /// Writes the one member of the evidence that a record is.
  func writeMember(to json: inout JSONWriter) {
    json.name("record")
    write(to: &json)
  }
}

extension LineGroup {
  /// Reads the evidence of every line, in the order of the lines.
  func evidence(with parser: JSONParser) throws -> [Evidence] {
    var all: [Evidence] = []
    try forEachValue { line in
      try parser.read(line) { json in
        if let evidence = Evidence(json) { all.append(evidence) }
      }
    }
    return all
  }
}
