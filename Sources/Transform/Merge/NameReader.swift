import PatentModel

/// Reads names as companies, persons and agencies, and remembers those it has read.
///
/// A company's patents bear the same few names, and judging a name costs more than finding it again.
struct NameReader {
  /// A name with all that is concluded from it alone.
  struct Name {
    let display: String
    let key: String
    let type: PartyType
  }

  private static let mostNames = 20_000

  private var names: [String: Name] = [:]
  private var agencies: [String: (agency: AgencyName, key: String)] = [:]
  private var companies: [String: CompanyIdentifier?] = [:]

  mutating func name(_ text: String) -> Name {
    Self.value(of: text, in: &names) {
      Name(
        display: CompanyName(text).name, key: text.nameKey,
        type: PartyType(ofName: text))
    }
  }

  mutating func agency(_ text: String) -> (agency: AgencyName, key: String) {
    Self.value(of: text, in: &agencies) {
      let agency = AgencyName(text)
      return (agency, CompanyName.key(of: agency.name))
    }
  }

  /// The company that a search key names; nil when it names none.
  mutating func company(_ searchKey: String) -> CompanyIdentifier? {
    Self.value(of: searchKey, in: &companies) { try? CompanyIdentifier(reading: searchKey) }
  }

  private static func value<Value>(
    of text: String, in known: inout [String: Value], _ read: () -> Value
  ) -> Value {
    if let value = known[text] { return value }
    if known.count >= mostNames { known.removeAll(keepingCapacity: true) }
    let value = read()
    known[text] = value
    return value
  }
}
