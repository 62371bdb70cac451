import ByteFormats
import PatentModel

/// How attributes came to their values: who gave them, by which rule they won, and who gave others.
///
/// What came to its value in the same way stands together: of most patents nearly all attributes do.
struct Lineage {
  /// A value that lost, and the record that gives it.
  struct Other {
    let place: Int
    let value: String
  }

  /// What is said of one document of a patent: no column of the patent holds it.
  struct Document {
    /// Canonical.
    let number: String
    let value: String
  }

  private(set) var attributes: [String]
  let rule: String
  /// Places among the entity's source records of those that give the value; none when it was concluded.
  let places: Places
  let others: [Other]
  let document: Document?

  init(
    of attribute: String, rule: String, places: Places, others: [Other] = [],
    document: Document? = nil
  ) {
    attributes = [attribute]
    self.rule = rule
    self.places = places
    self.others = others
    self.document = document
  }

  private var isPlain: Bool { others.isEmpty && document == nil }

  /// Takes another one in where both differ in nothing but their attributes.
  fileprivate mutating func absorb(_ other: Lineage) -> Bool {
    guard isPlain, other.isPlain, places == other.places, rule == other.rule else { return false }
    for attribute in other.attributes { attributes.append(attribute) }
    return true
  }
}

extension [Lineage] {
  mutating func note(_ lineage: Lineage) {
    for place in indices where self[place].absorb(lineage) { return }
    append(lineage)
  }
}

extension Choice {
  /// How an attribute came to the value.
  ///
  /// - Parameters:
  ///   - attribute: Its name.
  ///   - document: The document that it is said of, if not of the entity itself.
  ///   - isHeard: Whether a record is listed.
  /// - Returns: nil when none is.
  func lineage(
    of attribute: String, document: PublicationNumber? = nil,
    among isHeard: (_ place: Int) -> Bool = { _ in true }
  ) -> Lineage? {
    let places = Places(places.lazy.filter(isHeard))
    let others =
      losers.isEmpty
      ? []
      : losers.filter { isHeard($0.origin.place) }
        .sorted { $0.origin.place < $1.origin.place }
    guard !places.isEmpty || !others.isEmpty else { return nil }
    return Lineage(
      of: attribute, rule: rule.rawValue, places: places,
      others: others.map { Lineage.Other(place: $0.origin.place, value: $0.value.text) },
      document: document.map { Lineage.Document(number: $0.canonical, value: value.text) })
  }
}

extension JSONWriter {
  /// The compact form of `attribute_lineage`, which the view of that name unfolds.
  mutating func column(lineage lineages: [Lineage]) {
    name("lineage")
    beginArray()
    for lineage in lineages { write(lineage) }
    endArray()
  }

  private mutating func write(_ lineage: Lineage) {
    beginObject()
    name("attributes")
    strings(lineage.attributes)
    name("rule")
    string(lineage.rule)
    name("records")
    beginArray()
    for place in lineage.places { integer(place) }
    endArray()
    if let document = lineage.document {
      name("document")
      string(document.number)
      name("value")
      string(document.value)
    }
    if !lineage.others.isEmpty { write(lineage.others) }
    endObject()
  }

  private mutating func write(_ others: [Lineage.Other]) {
    name("others")
    beginArray()
    for other in others {
      beginObject()
      name("record")
      integer(other.place)
      name("value")
      string(other.value)
      endObject()
    }
    endArray()
  }
}
