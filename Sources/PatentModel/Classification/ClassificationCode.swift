/// The name of a classification, as `IPC`; those we do not know keep the name they come with.
package struct ClassificationScheme: RawRepresentable, Hashable, Sendable {
  /// The word of the `scheme` column.
  package let rawValue: String

  /// Takes the name that a source gives.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// The International Patent Classification.
  package static let ipc = Self(rawValue: "IPC")
  /// The Cooperative Patent Classification, built on the IPC.
  package static let cpc = Self(rawValue: "CPC")
  /// The Locarno classification of designs.
  package static let loc = Self(rawValue: "LOC")

  /// The scheme of a code that comes without one: Locarno codes begin with a digit.
  package static func scheme(ofCode code: String) -> Self {
    code.utf8.first { !$0.isBlank }?.isDigit == true ? .loc : .ipc
  }
}

/// How deep in its scheme a code lies, coarsest first.
package enum ClassificationLevel: String, Sendable, CaseIterable {
  case section
  case `class`
  case subclass
  case mainGroup = "main_group"
  case subgroup
}

/// A place in a classification of inventions or designs.
package struct ClassificationCode: Hashable, Sendable {
  /// The classification that the code belongs to.
  package let scheme: ClassificationScheme
  /// The code alone, as in `G06F16/735` or `13-03`.
  package let code: String
  /// How much of a place the code names.
  package let level: ClassificationLevel
  /// The edition that defines it, as in `2019.01`.
  package let version: String?
  /// Whether it marks what is new (`I`) or what else is told (`N`).
  package let isInventive: Bool?

  /// Keeps a code of an unknown scheme or form as it is, as fine as can be.
  package init(keeping text: String, scheme: ClassificationScheme) {
    self.init(
      scheme: scheme, code: text, level: scheme == .loc ? .subclass : .subgroup, version: nil,
      isInventive: nil)
  }

  init(
    scheme: ClassificationScheme, code: String, level: ClassificationLevel, version: String?,
    isInventive: Bool?
  ) {
    self.scheme = scheme
    self.code = code
    self.level = level
    self.version = version
    self.isInventive = isInventive
  }
}

extension ClassificationCode {
  /// True when this code is another one cut short, and so says nothing beside it.
  ///
  /// `G06` gives way to `G06F16/735`. A main group such as `G06F16/00` is a place of its own and
  /// stays beside its subgroups.
  package func isSubsumed(by other: ClassificationCode) -> Bool {
    isTruncated && scheme == other.scheme && code.utf8.count < other.code.utf8.count
      && other.code.utf8.starts(with: code.utf8)
  }

  /// True for a code that names no group, and may be one cut short.
  package var isTruncated: Bool {
    switch level {
    case .section, .class, .subclass: true
    case .mainGroup, .subgroup: false
    }
  }

  /// True when both name one place of one scheme.
  package func isSamePlace(as other: ClassificationCode) -> Bool {
    code == other.code && scheme == other.scheme
  }
}
