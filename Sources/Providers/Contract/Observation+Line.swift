package import ByteFormats
import PatentModel

// The JSON of an observation between two operators: members without a value are left out, and days
// are numbers such as 20211026.
extension Observation {
  package func write(to json: inout JSONWriter) {
    json.beginObject()
    record.write(to: &json)
    json.member("search_keys", searchKeys)
    json.member("country", countryCode)
    json.member("application", applicationNumber)
    if let publication { publication.write(as: "publication", to: &json) }
    if let grant { grant.write(as: "grant", to: &json) }
    json.member("type", patentType?.rawValue)
    json.member("filed", filingDate)
    json.member("priority", priorityDate)
    json.member("expires", expirationDate)
    json.member("title", title)
    json.member("abstract", abstract)
    writeParties(to: &json)
    json.members("classifications", classifications) { $1.write(to: &$0) }
    json.member("class_descriptions", classDescriptions)
    json.members("statements", statements) { $1.write(to: &$0) }
    json.members("images", images) { $1.write(to: &$0) }
    if let citation { citation.write(to: &json) }
    json.members("doubts", doubts) { $1.write(to: &$0) }
    json.endObject()
  }

  private func writeParties(to json: inout JSONWriter) {
    json.member("inventors", inventors)
    json.member("applicants", applicants)
    json.member("original_assignees", originalAssignees)
    json.member("current_assignees", currentAssignees)
    json.member("agencies", agencies)
    json.member("attorneys", attorneys)
    json.member("primary_examiner", primaryExaminer)
    json.member("assistant_examiner", assistantExaminer)
  }

  /// Reads what ``write(to:)`` wrote, in one walk over its members; nil without a record.
  package init?(line json: JSONValue) {
    guard let record = Record(line: json) else { return nil }
    self.init(record: record)
    for (name, value) in json.members { read(name, value) }
  }

  private mutating func read(_ name: UnsafeBufferPointer<UInt8>, _ value: JSONValue) {
    switch value.kind {
    case .string: readText(name, value)
    case .array: readList(name, value)
    case .integer: readDay(name, value)
    case .object:
      if name.isEqual(to: "publication") { publication = Document(line: value) }
      if name.isEqual(to: "grant") { grant = Document(line: value) }
      if name.isEqual(to: "citation") { citation = Citation(line: value) }
    default: break
    }
  }

  private mutating func readText(_ name: UnsafeBufferPointer<UInt8>, _ value: JSONValue) {
    if name.isEqual(to: "application") {
      applicationNumber = value.string
    } else if name.isEqual(to: "title") {
      title = value.string
    } else if name.isEqual(to: "abstract") {
      abstract = value.string
    } else if name.isEqual(to: "country") {
      countryCode = value.string
    } else if name.isEqual(to: "type") {
      patentType = value.string.flatMap(PatentType.init(rawValue:))
    } else if name.isEqual(to: "primary_examiner") {
      primaryExaminer = value.string
    } else if name.isEqual(to: "assistant_examiner") {
      assistantExaminer = value.string
    }
  }

  private mutating func readDay(_ name: UnsafeBufferPointer<UInt8>, _ value: JSONValue) {
    if name.isEqual(to: "filed") {
      filingDate = value.day
    } else if name.isEqual(to: "priority") {
      priorityDate = value.day
    } else if name.isEqual(to: "expires") {
      expirationDate = value.day
    }
  }

  private mutating func readList(_ name: UnsafeBufferPointer<UInt8>, _ value: JSONValue) {
    if name.isEqual(to: "inventors") {
      inventors = value.texts
    } else if name.isEqual(to: "applicants") {
      applicants = value.texts
    } else if name.isEqual(to: "original_assignees") {
      originalAssignees = value.texts
    } else if name.isEqual(to: "current_assignees") {
      currentAssignees = value.texts
    } else if name.isEqual(to: "agencies") {
      agencies = value.texts
    } else if name.isEqual(to: "attorneys") {
      attorneys = value.texts
    } else if name.isEqual(to: "search_keys") {
      searchKeys = value.texts
    } else if name.isEqual(to: "class_descriptions") {
      classDescriptions = value.texts
    } else if name.isEqual(to: "classifications") {
      classifications = value.elements.compactMap(Classification.init(line:))
    } else if name.isEqual(to: "statements") {
      statements = value.elements.compactMap(StatusStatement.init(line:))
    } else if name.isEqual(to: "images") {
      images = value.elements.compactMap(Image.init(line:))
    } else if name.isEqual(to: "doubts") {
      doubts = value.elements.compactMap(Doubt.init(line:))
    }
  }
}

extension JSONValue {
  var day: CalendarDate? { integer.flatMap(CalendarDate.init(compact:)) }
}

extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  mutating func member(_ name: StaticString, _ day: CalendarDate?) {
    guard let day else { return }
    self.name(name)
    integer(Int(day.compact))
  }

  mutating func member(_ name: StaticString, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    self.name(name)
    strings(texts)
  }

  mutating func members<Value>(
    _ name: StaticString, _ values: [Value], _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    self.name(name)
    beginArray()
    for value in values { write(&self, value) }
    endArray()
  }
}
