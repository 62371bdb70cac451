import PatentModel

extension Zhihuiya {
  /// The names that patents were asked for by: an item's place in the reply says nothing.
  struct AskedPatents {
    private let names: Set<String>

    /// Takes UUIDs in lower case, and canonical publication numbers, with kind or without.
    init(_ names: some Sequence<String>) { self.names = Set(names) }

    /// The names that an item answers for.
    ///
    /// - Parameters:
    ///   - id: The item's `patent_id`.
    ///   - number: Its `pn`, in any spelling.
    /// - Returns: Those that were asked for; none when nobody asked for the item.
    func names(ofItem id: String?, number: String?) -> Set<String> {
      let parsed = number.flatMap { try? PublicationNumber(parsing: $0) }
      let candidates = [
        id?.lowercased(), parsed?.canonical ?? number, parsed.map { $0.countryCode + $0.docNumber },
      ]
      return Set(candidates.compactMap(\.self)).filter(names.contains)
    }

    /// Whether an item answers for any name; true for one without any, which is nobody else's.
    func isAnswer(id: String?, number: String?) -> Bool {
      if let id, names.contains(id) { return true }
      guard let number else { return id == nil || !names(ofItem: id, number: nil).isEmpty }
      return names.contains(number) || !names(ofItem: id, number: number).isEmpty
    }
  }
}
