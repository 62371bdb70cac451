import ByteFormats
import PatentModel

extension Explanation {
  /// Reads the line of a patent; nil for any other line.
  init?(_ line: JSONValue) {
    guard let id = line["patent_id"]?.string else { return nil }
    patentID = id
    title = line["title"]?.string
    records = line["source_record"]?.elements.compactMap(Record.init) ?? []
    conflicts = line["conflict"]?.elements.compactMap(Conflict.init) ?? []
    flags = line["quality_flag"]?.elements.compactMap(Flag.init) ?? []
    attributes =
      line["lineage"]?.elements.flatMap { group in
        (group["attributes"]?.elements.compactMap(\.string) ?? []).map { name in
          Attribute(name, in: group, of: line)
        }
      } ?? []
  }
}

extension Explanation.Record {
  fileprivate init?(_ row: JSONValue) {
    guard let source = row["source"]?.string, let id = row["source_record_id"]?.string,
      let digest = row["record_sha256"]?.string, let day = row["retrieved_on"]?.string
    else { return nil }
    let names: [StaticString] = [
      "raw_application_number", "raw_publication_number", "raw_grant_number",
    ]
    self.init(
      source: source, id: id, digest: digest, retrievedOn: day,
      numbers: names.compactMap { row[$0]?.string })
  }
}

extension Explanation.Attribute {
  fileprivate init(_ name: String, in group: JSONValue, of line: JSONValue) {
    self.init(
      name: name, document: group["document"]?.string,
      value: group["value"]?.string ?? Self.value(of: name, in: line),
      rule: group["rule"]?.string ?? "",
      records: group["records"]?.elements.compactMap(\.integer) ?? [],
      others: group["others"]?.elements.compactMap(Explanation.Other.init) ?? [])
  }

  /// A column of the patent, or a list as a JSON array.
  private static func value(of name: String, in line: JSONValue) -> String? {
    switch PatentAttribute(rawValue: name) {
    case .applicants: names(in: line["patent_assignee"]) { $0["role"] == "applicant" }
    case .originalAssignees:
      names(in: line["patent_assignee"]) { $0["role"] == "original_assignee" }
    case .currentAssignees:
      names(in: line["patent_assignee"]) { $0["role"] == "current_assignee" }
    case .inventors: names(in: line["patent_inventor"]) { _ in true }
    case .agencies: names(in: line["patent_agent"]) { $0["agent_type"] == "agency" }
    case .attorneys: names(in: line["patent_agent"]) { $0["agent_type"] == "attorney" }
    default:
      line.members.first { $0.name.elementsEqual(name.utf8) }?.value.string
    }
  }

  private static func names(in rows: JSONValue?, where isMeant: (JSONValue) -> Bool) -> String {
    var json = JSONWriter()
    json.strings((rows?.elements.filter(isMeant) ?? []).compactMap { $0["name"]?.string })
    return json.text
  }
}

extension Explanation.Other {
  fileprivate init?(_ json: JSONValue) {
    guard let record = json["record"]?.integer, let value = json["value"]?.string else {
      return nil
    }
    self.init(record: record, value: value)
  }
}

extension Explanation.Conflict {
  fileprivate init?(_ row: JSONValue) {
    guard let attribute = row["attribute"]?.string, let rule = row["rule"]?.string,
      let severity = row["severity"]?.string, let value = row["losing_value"]?.string
    else { return nil }
    self.init(
      attribute: attribute, rule: rule, severity: severity, losingValue: value,
      losingSources: row["losing_sources"]?.string ?? "",
      winningValue: row["winning_value"]?.string)
  }
}

extension Explanation.Flag {
  fileprivate init?(_ row: JSONValue) {
    guard let flag = row["flag"]?.string, let severity = row["severity"]?.string else {
      return nil
    }
    self.init(
      flag: flag, severity: severity, detail: row["detail"]?.string ?? "",
      source: row["source"]?.string ?? "")
  }
}

extension JSONValue? {
  fileprivate static func == (value: JSONValue?, text: StaticString) -> Bool {
    value?.utf8?.isEqual(to: text) == true
  }
}
