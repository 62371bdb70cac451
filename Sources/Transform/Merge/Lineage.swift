import ByteFormats
import PatentModel

/// How one attribute came to its value: who gave it, by which rule it won, and who gave another.
struct Lineage {
  /// A value that lost, and the record that gives it.
  struct Other {
    let place: Int
    let value: String
  }

  let attribute: String
  let rule: String
  /// Places among the entity's source records of those that give the value; none when it was concluded.
  let places: [Int]
  var others: [Other] = []
  /// What is said of one document of a patent: no column of the patent holds it.
  var document: Document?

  struct Document {
    /// Canonical.
    let number: String
    let value: String
  }

  /// True when it differs from other lineages in its attribute alone.
  private func isAlike(_ other: Lineage) -> Bool {
    rule == other.rule && places == other.places && isPlain && other.isPlain
  }

  private var isPlain: Bool { others.isEmpty && document == nil }
}

extension Lineage {
  /// What came to a value in the same way stands together: of most patents all attributes do.
  static func grouped(_ lineages: [Lineage]) -> [[Lineage]] {
    var groups: [[Lineage]] = []
    for lineage in lineages {
      if let place = groups.firstIndex(where: { $0[0].isAlike(lineage) }) {
        groups[place].append(lineage)
      } else {
        groups.append([lineage])
      }
    }
    return groups
  }
}

extension Lineage {
  /// What these records say to it; nil when none of them gives a value.
  func among(_ places: Set<Int>) -> Lineage? {
    let lineage = Lineage(
      attribute: attribute, rule: rule, places: self.places.filter(places.contains),
      others: others.filter { places.contains($0.place) }, document: document)
    return lineage.places.isEmpty && lineage.others.isEmpty ? nil : lineage
  }
}

extension Choice {
  func lineage(of attribute: String, document: PublicationNumber? = nil) -> Lineage {
    Lineage(
      attribute: attribute, rule: rule.rawValue, places: winners.map(\.origin.place).sorted(),
      others: losers.sorted { $0.origin.place < $1.origin.place }
        .map { Lineage.Other(place: $0.origin.place, value: $0.value.text) },
      document: document.map { Lineage.Document(number: $0.canonical, value: value.text) })
  }
}

extension JSONWriter {
  /// The compact form of `attribute_lineage`, which the view of that name unfolds.
  mutating func column(lineage lineages: [Lineage]) {
    name("lineage")
    beginArray()
    for group in Lineage.grouped(lineages) {
      beginObject()
      name("attributes")
      strings(group.lazy.map(\.attribute))
      name("rule")
      string(group[0].rule)
      name("records")
      integers(group[0].places)
      write(group[0])
      endObject()
    }
    endArray()
  }

  private mutating func write(_ lineage: Lineage) {
    if let document = lineage.document {
      name("document")
      string(document.number)
      name("value")
      string(document.value)
    }
    guard !lineage.others.isEmpty else { return }
    name("others")
    beginArray()
    for other in lineage.others {
      beginObject()
      name("record")
      integer(other.place)
      name("value")
      string(other.value)
      endObject()
    }
    endArray()
  }

  private mutating func integers(_ numbers: [Int]) {
    beginArray()
    for number in numbers { integer(number) }
    endArray()
  }
}
