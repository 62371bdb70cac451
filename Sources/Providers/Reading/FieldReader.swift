package import ByteFormats
package import PatentModel

/// Reads fields in every form that providers were seen to write them, and notes what it had to mend.
///
/// A field documented as text may be a text, a number, a list, a list inside a text, empty or null.
package struct FieldReader {
  /// What was mended since ``startRecord()``, in the order of reading.
  package private(set) var doubts: [Observation.Doubt] = []
  /// For lists that stand inside a text: the parser of the reply itself is in use.
  private let nested = JSONParser()

  package init() {}

  /// Forgets the doubts of the record before.
  package mutating func startRecord() { doubts.removeAll(keepingCapacity: true) }

  package mutating func doubt(_ flag: QualityFlag, _ detail: String) {
    doubts.append(Observation.Doubt(flag, detail: detail))
  }

  /// A text as it was received, U+0000 apart; nil when it is missing, blank or masked.
  package mutating func prose(_ field: JSONValue?, as attribute: String) -> String? {
    guard let field else { return nil }
    if let number = field.integer { return String(number) }
    guard let utf8 = field.utf8, utf8.contains(where: { $0 > 0x20 }) else { return nil }
    return unmasked(text(of: utf8, as: attribute), as: attribute)
  }

  /// A name, number or code: as ``prose(_:as:)``, without white space at its ends.
  package mutating func word(_ field: JSONValue?, as attribute: String) -> String? {
    prose(field, as: attribute).map { $0.trimmingBlanks }
  }

  /// A day; nil with flag `unparsed_value` when there is a value that is none.
  package mutating func date(_ field: JSONValue?, as attribute: String) -> CalendarDate? {
    guard let field else { return nil }
    if let number = field.integer { return day(CalendarDate(compact: number), number, attribute) }
    guard let utf8 = field.utf8, utf8.contains(where: { $0 > 0x20 }) else { return nil }
    if let date = CalendarDate(reading: utf8) { return date }
    guard let text = word(field, as: attribute) else { return nil }
    if let date = CalendarDate(reading: text) { return date }
    if !text.isNoDate { doubt(.unparsedValue, "\(attribute): \(text)") }
    return nil
  }

  private mutating func day(
    _ date: CalendarDate?, _ number: Int, _ attribute: String
  ) -> CalendarDate? {
    if date == nil, !String(number).isNoDate { doubt(.unparsedValue, "\(attribute): \(number)") }
    return date
  }

  /// The parts of a list, in whatever form it comes, without empty and masked ones.
  package mutating func list(
    _ field: JSONValue?, as attribute: String, separators: ListSeparators = .any
  ) -> [String] {
    guard let field else { return [] }
    if field.kind == .array { return words(field, as: attribute) }
    guard let text = word(field, as: attribute) else { return [] }
    if text.utf8.first == UInt8(ascii: "["), let parts = elements(ofListIn: text, as: attribute) {
      return parts
    }
    return separators.parts(of: text).compactMap { unmasked($0, as: attribute) }
  }

  private mutating func words(_ list: JSONValue, as attribute: String) -> [String] {
    var words: [String] = []
    words.reserveCapacity(list.count)
    for element in list.elements {
      if let word = word(element, as: attribute) { words.append(word) }
    }
    return words
  }

  private mutating func elements(ofListIn text: String, as attribute: String) -> [String]? {
    let parts = try? nested.read(Array(text.utf8)) { root in
      root.elements.compactMap(\.string)
    }
    return parts?.compactMap { unmasked($0.trimmingBlanks, as: attribute) }
  }

  private mutating func text(of utf8: UnsafeBufferPointer<UInt8>, as attribute: String) -> String {
    guard utf8.contains(0) else { return String(parsed: utf8) }
    doubt(.nulRemoved, attribute)
    return String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self)
  }

  private mutating func unmasked(_ text: String, as attribute: String) -> String? {
    guard !text.isEmpty else { return nil }
    guard Masking.isMasked(text) else { return text }
    doubt(.maskedValue, attribute)
    return nil
  }
}
