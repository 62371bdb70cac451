import PatentModel

/// What was concluded from texts that come again and again: names, agencies, search keys, codes, statuses.
///
/// A company's patents bear the same few of them, and finding one again costs less than reading it.
/// Forgetting everything now and then changes no result.
struct TextMemory {
  /// A name with all that is concluded from it alone.
  struct Name {
    let display: String
    let key: String
    let type: PartyType
  }

  private struct ClassText: Hashable {
    let scheme: UTF8Text
    let text: UTF8Text
  }

  private struct StatusText: Hashable {
    let text: UTF8Text?
    let code: UTF8Text?
    let isQCC: Bool
  }

  private static let capacity = 20_000

  private var names: [UTF8Text: Name] = [:]
  private var agencies: [UTF8Text: (agency: AgencyName, key: String)] = [:]
  private var companyIDs: [UTF8Text: String?] = [:]
  private var codes: [ClassText: ClassificationCode?] = [:]
  private var statuses: [StatusText: LegalStatusReading?] = [:]

  mutating func name(_ text: String) -> Name {
    Self.value(of: UTF8Text(text), in: &names) {
      Name(
        display: CompanyName(text).name, key: CompanyName.key(of: text),
        type: PartyType(ofName: text))
    }
  }

  /// The key of a name; one of Han characters alone, as persons have, is its own.
  mutating func key(_ text: String) -> String {
    text.isOfCommonIdeographs ? text : name(text).key
  }

  mutating func agency(_ text: String) -> (agency: AgencyName, key: String) {
    Self.value(of: UTF8Text(text), in: &agencies) {
      let agency = AgencyName(text)
      return (agency, CompanyName.key(of: agency.name))
    }
  }

  /// The id under which evidence of the company gathers that a search key names; nil when it names none.
  mutating func companyID(_ searchKey: String) -> String? {
    Self.value(of: UTF8Text(searchKey), in: &companyIDs) {
      (try? CompanyIdentifier(reading: searchKey))?.companyID
    }
  }

  /// A code as its scheme reads it; nil when it is none.
  mutating func code(_ text: String, _ scheme: ClassificationScheme) -> ClassificationCode? {
    let place = ClassText(scheme: UTF8Text(scheme.rawValue), text: UTF8Text(text))
    return Self.value(of: place, in: &codes) { ClassificationCode(reading: text, scheme: scheme) }
  }

  /// What words or a code say of a patent's status; nil when neither is known.
  mutating func status(text: String?, code: String?, isQCC: Bool) -> LegalStatusReading? {
    let words = StatusText(
      text: text.map(UTF8Text.init), code: code.map(UTF8Text.init), isQCC: isQCC)
    return Self.value(of: words, in: &statuses) {
      .reading(text: text, qccCode: isQCC ? code : nil, zhihuiyaCode: isQCC ? nil : code)
    }
  }

  private static func value<Text: Hashable, Value>(
    of text: Text, in known: inout [Text: Value], _ read: () -> Value
  ) -> Value {
    if let value = known[text] { return value }
    if known.count >= capacity { known.removeAll(keepingCapacity: true) }
    let value = read()
    known[text] = value
    return value
  }
}

/// A text that is equal to another when their bytes are.
///
/// `String` itself compares by canonical equivalence, which differs from every sort order of the
/// dataset and is slow for Han characters.
struct UTF8Text: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (one: Self, other: Self) -> Bool { one.text.isSame(as: other.text) }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

extension String {
  /// True for nothing but U+5000 to U+9FFF, whose UTF-8 is E5 to E9 and two bytes behind it.
  fileprivate var isOfCommonIdeographs: Bool {
    utf8.first.map { $0 >= 0xE5 } == true
      && utf8.allSatisfy { (0xE5...0xE9).contains($0) || (0x80...0xBF).contains($0) }
  }
}
