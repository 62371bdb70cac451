import ByteFormats
import PatentModel

extension CompanySighting {
  /// Brings the sightings of one company together, as far as one of its names goes.
  var id: String { ((asked ?? strongest)?.companyID ?? "").withoutControls }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.identifier("asked", asked)
    json.name("stated")
    json.beginArray()
    for identifier in stated { json.value(identifier) }
    json.endArray()
    json.column("license", license)
    json.column("source", origin?.source)
    json.column("retrieved_on", origin?.retrievedOn)
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard json.kind == .object else { return nil }
    asked = json["asked"].flatMap(CompanyIdentifier.init)
    stated = json["stated"]?.elements.compactMap(CompanyIdentifier.init) ?? []
    license = json["license"]?.string
    if let source = json["source"]?.string,
      let day = json["retrieved_on"]?.string.flatMap({ CalendarDate(reading: $0) })
    {
      origin = Origin(source: source, retrievedOn: day)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func identifier(_ name: StaticString, _ identifier: CompanyIdentifier?) {
    self.name(name)
    if let identifier { value(identifier) } else { null() }
  }

  /// Kind and value, since a name that looks like a code is a name where a provider says so.
  fileprivate mutating func value(_ identifier: CompanyIdentifier) {
    let (kind, value) =
      switch identifier {
      case .creditCode(let code): ("credit_code", code.code)
      case .registrationNumber(let number): ("registration_number", number.number)
      case .keyNo(let key): ("key_no", key)
      case .name(let name): ("name", name.name)
      }
    strings([kind, value])
  }
}

extension CompanyIdentifier {
  fileprivate init?(_ json: JSONValue) {
    let parts = json.elements.compactMap(\.string)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "credit_code":
      guard let code = CreditCode(parts[1]) else { return nil }
      self = .creditCode(code)
    case "registration_number":
      guard let number = RegistrationNumber(parts[1]) else { return nil }
      self = .registrationNumber(number)
    case "key_no": self = .keyNo(parts[1])
    case "name": self = .name(CompanyName(parts[1]))
    default: return nil
    }
  }
}
