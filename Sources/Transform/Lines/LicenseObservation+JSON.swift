import ByteFormats
import PatentModel
import Providers

// The JSON of what a record says of a licence: members without a value are left out.
extension LicenseObservation {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("record")
    json.beginObject()
    record.writeMembers(to: &json)
    json.endObject()
    json.text("search_key", searchKey)
    for (name, path) in Self.texts { json.text(name, self[keyPath: path]) }
    if let hasAnnualReport {
      json.name("has_annual_report")
      json.flag(hasAnnualReport)
    }
    if !doubts.isEmpty {
      json.name("doubts")
      json.beginArray()
      for doubt in doubts { json.strings([doubt.flag.rawValue, doubt.detail]) }
      json.endArray()
    }
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let record = json["record"].flatMap(Observation.Record.init) else { return nil }
    self.init(record: record)
    searchKey = json["search_key"]?.string
    for (name, path) in Self.texts { self[keyPath: path] = json[name]?.string }
    hasAnnualReport = json["has_annual_report"]?.integer.map { $0 == 1 }
    doubts =
      json["doubts"]?.elements.compactMap { doubt in
        let words = doubt.elements.compactMap(\.string)
        guard words.count == 2, let flag = QualityFlag(rawValue: words[0]) else { return nil }
        return Observation.Doubt(flag, detail: words[1])
      } ?? []
  }

  private static var texts: [(StaticString, WritableKeyPath<Self, String?>)] {
    [
      ("company_name", \.companyName), ("key_no", \.keyNo), ("number", \.licenseNumber),
      ("is_valid", \.isValid), ("scope", \.scope), ("credit_code", \.creditCode),
      ("services", \.serviceTypes), ("response_rate", \.complaintResponseRate),
      ("complaints", \.complaintCount), ("representative", \.legalRepresentative),
      ("representative_id", \.legalRepresentativeID), ("economic_kind", \.economicKind),
      ("province", \.province), ("address", \.address), ("phone", \.phone),
      ("capital", \.registeredCapital), ("listing", \.listingStatus), ("stock", \.stockCode),
    ]
  }
}

extension Observation.Record {
  func writeMembers(to json: inout JSONWriter) {
    json.text("source", source)
    json.text("id", id)
    json.text("sha256", digest)
    json.name("retrieved_on")
    json.integer(Int(retrievedOn.compact))
  }

  init?(_ json: JSONValue) {
    guard let source = json["source"]?.string, let digest = json["sha256"]?.string,
      let date = json["retrieved_on"]?.integer.flatMap(CalendarDate.init(compact:))
    else { return nil }
    self.init(source: source, id: json["id"]?.string, digest: digest, retrievedOn: date)
  }
}

extension JSONWriter {
  /// A member, if it has a value.
  mutating func text(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }
}
