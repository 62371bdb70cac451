/// The sources of sets of records as the column `sources` writes them.
///
/// A patent's rows come from few sets of records, so the text of each set is made once.
struct SourceTexts {
  private let records: [Testimony]
  private var known: [(places: Places, text: String)] = []

  /// Takes the records of one patent, which are sorted by source.
  init(of records: [Testimony]) { self.records = records }

  /// The sources of these records in one text, joined by commas; nil when there are none.
  mutating func text(at places: Places) -> String? {
    guard !places.isEmpty else { return nil }
    for known in known where known.places == places { return known.text }
    let text = joined(at: places)
    known.append((places, text))
    return text
  }

  private func joined(at places: Places) -> String {
    var text = ""
    var last = ""
    for place in places {
      let source = records[place].origin.source
      guard !source.isSame(as: last) else { continue }
      if text.isEmpty { text = source } else { text += "," + source }
      last = source
    }
    return text
  }
}
