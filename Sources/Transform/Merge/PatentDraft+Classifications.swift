import PatentModel
import Providers

extension PatentDraft {
  /// A code and the records that give it.
  private struct Mention {
    let code: ClassificationCode
    var places: Places
  }

  /// The union of all codes, the best source's order first, without codes that are cut short.
  mutating func mergeClassifications(memory: inout TextMemory) {
    var mentions: [Mention] = []
    var titles = ClassTitles()
    for testimony in testimonies(for: .classification) {
      read(testimony, into: &mentions, &titles, &memory)
    }
    let union = mentions.filter { mention in
      !mention.code.isTruncated || !mentions.contains { mention.code.isSubsumed(by: $0.code) }
    }
    for scheme in union.lazy.map(\.code.scheme.rawValue).distinctSorted {
      var sequence = 0
      for mention in union where mention.code.scheme.rawValue.isSame(as: scheme) {
        sequence += 1
        patent.classifications.append(
          Patent.Classification(
            code: mention.code, sequence: sequence, isFirst: sequence == 1,
            classDescription: titles[mention.code], places: mention.places))
      }
    }
  }

  private mutating func read(
    _ testimony: Testimony, into mentions: inout [Mention], _ titles: inout ClassTitles,
    _ memory: inout TextMemory
  ) {
    let origin = testimony.origin
    for list in testimony.observation.classifications {
      let codes = list.codes.map { text in
        readCode(text, list.scheme(of: text, for: patent.patentType), origin.source, &memory)
      }
      titles.add(testimony.observation.classDescriptions, of: codes)
      for code in codes {
        if let known = mentions.firstIndex(where: { $0.code.isSamePlace(as: code) }) {
          mentions[known].places.insert(origin.place)
        } else {
          mentions.append(Mention(code: code, places: [origin.place]))
        }
      }
    }
  }

  private mutating func readCode(
    _ text: String, _ scheme: ClassificationScheme, _ source: String, _ memory: inout TextMemory
  ) -> ClassificationCode {
    if let code = memory.code(text, scheme) { return code }
    flag(.unparsedValue, detail: "classification: \(text)", source: source)
    return ClassificationCode(keeping: text, scheme: scheme)
  }
}

/// The titles of classes; a source's are taken only when there are as many as there are classes.
private struct ClassTitles {
  private struct Class: Equatable {
    let scheme: String
    let name: String

    init(of code: ClassificationCode) {
      scheme = code.scheme.rawValue
      // `G06` of `G06F16/735`, `13` of `13-03`.
      name = String(decoding: code.code.utf8.prefix(code.scheme == .loc ? 2 : 3), as: UTF8.self)
    }
  }

  private var titles: [(class: Class, title: String)] = []

  /// Adds what a source says, where none that is more trusted has spoken.
  mutating func add(_ descriptions: [String], of codes: [ClassificationCode]) {
    guard !descriptions.isEmpty else { return }
    var classes: [Class] = []
    for name in codes.map(Class.init(of:)) where !classes.contains(name) { classes.append(name) }
    guard classes.count == descriptions.count else { return }
    for (name, title) in zip(classes, descriptions) where self[name] == nil {
      titles.append((name, title))
    }
  }

  subscript(code: ClassificationCode) -> String? {
    titles.isEmpty ? nil : self[Class(of: code)]
  }

  private subscript(name: Class) -> String? { titles.first { $0.class == name }?.title }
}

extension Observation.Classification {
  /// The scheme of a code: a design's IPC list of 企查查 holds Locarno codes.
  fileprivate func scheme(of text: String, for type: PatentType?) -> ClassificationScheme {
    let named = ClassificationScheme(rawValue: scheme)
    guard named == .ipc, type == .design else { return named }
    return .scheme(ofCode: text)
  }
}
