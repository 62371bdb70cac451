import PatentModel
import Providers

extension PatentDraft {
  /// A code as one record gives it.
  private struct Mention {
    let code: ClassificationCode
    let origin: Origin
    let description: String?
  }

  /// The union of all codes, the best source's order first, without codes that are cut short.
  mutating func mergeClassifications() {
    var mentions: [Mention] = []
    for testimony in testimonies { mentions += read(testimony) }
    let union = ClassificationCode.union(bestFirst: [mentions.map(\.code)])
    for scheme in union.map(\.scheme.rawValue).distinctSorted {
      let codes = union.filter { $0.scheme.rawValue == scheme }
      for (place, code) in codes.enumerated() {
        let same = mentions.filter { $0.code.scheme == code.scheme && $0.code.code == code.code }
        let description = mentions.lazy.filter { $0.code.isClass(of: code) }
          .compactMap(\.description).first
        patent.classifications.append(
          Patent.Classification(
            code: code, sequence: place + 1, isFirst: place == 0, classDescription: description,
            sources: same.map(\.origin.source).distinctSorted))
      }
    }
  }

  private mutating func read(_ testimony: Testimony) -> [Mention] {
    var mentions: [Mention] = []
    for list in testimony.observation.classifications {
      let codes = list.codes.map { text in
        let scheme = list.scheme(of: text, for: patent.patentType)
        return readCode(text, scheme, testimony.origin)
      }
      let titles = ClassTitles(of: codes, titles: testimony.observation.classDescriptions)
      mentions += codes.map { code in
        Mention(code: code, origin: testimony.origin, description: titles[code])
      }
    }
    return mentions
  }

  private mutating func readCode(
    _ text: String, _ scheme: ClassificationScheme, _ origin: Origin
  ) -> ClassificationCode {
    if let code = ClassificationCode(reading: text, scheme: scheme) { return code }
    flag(.unparsedValue, detail: "classification: \(text)", source: origin.source)
    return ClassificationCode(keeping: text, scheme: scheme)
  }
}

/// The titles of IPC classes; taken only when there are as many as there are classes.
private struct ClassTitles {
  private var titles: [String: String] = [:]

  init(of codes: [ClassificationCode], titles: [String]) {
    guard !titles.isEmpty else { return }
    var classes: [String] = []
    for code in codes where !classes.contains(code.className) { classes.append(code.className) }
    guard classes.count == titles.count else { return }
    self.titles = Dictionary(zip(classes, titles)) { first, _ in first }
  }

  subscript(code: ClassificationCode) -> String? { titles[code.className] }
}

extension ClassificationCode {
  /// `G06` of `G06F16/735`, `13` of `13-03`.
  fileprivate var className: String {
    String(code.prefix(scheme == .loc ? 2 : 3))
  }

  fileprivate func isClass(of other: ClassificationCode) -> Bool {
    scheme == other.scheme && className == other.className
  }
}

extension Observation.Classification {
  /// The scheme of a code: a design's IPC list of 企查查 holds Locarno codes.
  fileprivate func scheme(of text: String, for type: PatentType?) -> ClassificationScheme {
    let named = ClassificationScheme(rawValue: scheme)
    guard named == .ipc, type == .design else { return named }
    return .scheme(ofCode: text)
  }
}
