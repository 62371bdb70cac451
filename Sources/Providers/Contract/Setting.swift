/// A key of a pipeline file: what it says, and which values it takes.
///
/// The hints for misspelt keys, the JSON Schema and the reference page read lists of these.
package struct Setting: Sendable {
  package let name: String
  package let form: Form
  /// A phrase without a full stop.
  package let meaning: String
  /// What holds where the key is left out, in as few words as can be; nil where nothing does.
  package let standard: String?
  package let isRequired: Bool

  package init(
    _ name: String, _ form: Form, _ meaning: String, standard: String? = nil,
    isRequired: Bool = false
  ) {
    self.name = name
    self.form = form
    self.meaning = meaning
    self.standard = standard
    self.isRequired = isRequired
  }

  /// Which values a key takes.
  package indirect enum Form: Sendable {
    /// Any text, such as the one that is given.
    case text(String)
    /// A header, or a number from 1.
    case column
    /// A whole number within bounds.
    case whole(ClosedRange<Int>)
    /// A number from 0 on.
    case amount
    case flag
    /// One of these words.
    case word([String])
    /// One of these words in any case of its letters.
    case wordInAnyCase([String])
    /// `250ms`, `30s`, `15min`, `2h` or `30d`.
    case duration
    /// `N/s`, `N/min` or `N/h`.
    case rate
    /// `2026-01-31`.
    case date
    case list(Form)
    case oneOrMany(Form)
    case group([Setting])
    /// What an operator is told: keys that are its own.
    case options
    /// A value for each key that the author writes; where they are known, one of these.
    case named([String]?, Form)
  }
}

extension Setting {
  /// The key, and those of groups below it.
  package var names: [String] { [name] + form.names }
}

extension Setting.Form {
  /// One word of an enumeration.
  package static func words<Word: CaseIterable & RawRepresentable<String>>(
    of type: Word.Type
  ) -> Self {
    .word(type.allCases.map(\.rawValue))
  }

  fileprivate var names: [String] {
    switch self {
    case .group(let settings): settings.flatMap(\.names)
    case .list(let form), .oneOrMany(let form), .named(_, let form): form.names
    case .text, .column, .whole, .amount, .flag, .word, .wordInAnyCase, .duration, .rate, .date,
      .options:
      []
    }
  }
}
