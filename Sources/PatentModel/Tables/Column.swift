/// One column of a ``Table``.
package struct Column: Sendable, Hashable {
  package let name: String
  package let type: ValueType
  package let presence: Presence
  /// The table whose primary key this value names.
  package let references: String?
  package let supply: Supply
  /// What a value says, in English.
  package let meaning: String
  /// What a value says, in Chinese.
  package let chineseMeaning: String
  /// How a value is to be read; nil where its type says all.
  package let unit: Unit?
  /// Which fields of the providers it comes from, in their spelling, or how it is made.
  package let source: String

  /// What a value is.
  package enum ValueType: String, Sendable, CaseIterable {
    /// Valid UTF-8, never empty for want of a value.
    case text
    /// A whole number; flags are 1 and 0.
    case integer
    case real
    /// As such in a line, as JSON text in a database or a table of text.
    case array
    /// As such in a line, as JSON text in a database or a table of text.
    case object
  }

  /// What a value is counted or written in; the raw value says it to readers.
  package enum Unit: String, Sendable, CaseIterable {
    case date = "YYYY-MM-DD"
    case year
    case flag = "1 yes, 0 no"
    case position = "from 1"
    case count
    case days
    case bytes
    case share = "0 to 1"
    case currency = "units of the currency"
  }

  /// Whether a row must have a value.
  package enum Presence: Sendable, Hashable {
    /// Part of the primary key, and so never missing.
    case key
    case required
    case optional
  }

  /// Where a nested row has its value from.
  package enum Supply: Sendable, Hashable {
    /// The row states it.
    case row
    /// The key of the entity in whose line the row stands; the row leaves it out.
    case entityID
    /// The kind of that entity; the row leaves it out.
    ///
    /// A row that speaks of a part of the entity, such as a licence, states kind and key of the part.
    case entityKind
  }

  package var isKey: Bool { presence == .key }

  /// Whether a value is never missing.
  package var isRequired: Bool { presence != .optional }
}

// How the tables spell their columns: the name, then whether a value must be there, then its meaning.
extension Column {
  static func text(
    _ name: String, _ presence: Presence = .optional, to table: String? = nil,
    from supply: Supply = .row, en meaning: String, zh chineseMeaning: String, unit: Unit? = nil,
    source: String = derived
  ) -> Column {
    Column(
      name: name, type: .text, presence: presence, references: table, supply: supply,
      meaning: meaning, chineseMeaning: chineseMeaning, unit: unit, source: source)
  }

  static func integer(
    _ name: String, _ presence: Presence = .optional, en meaning: String, zh chineseMeaning: String,
    unit: Unit? = nil, source: String = derived
  ) -> Column {
    Column(
      name: name, type: .integer, presence: presence, references: nil, supply: .row,
      meaning: meaning, chineseMeaning: chineseMeaning, unit: unit, source: source)
  }

  static func real(
    _ name: String, _ presence: Presence = .optional, en meaning: String, zh chineseMeaning: String,
    unit: Unit? = nil, source: String = derived
  ) -> Column {
    Column(
      name: name, type: .real, presence: presence, references: nil, supply: .row,
      meaning: meaning, chineseMeaning: chineseMeaning, unit: unit, source: source)
  }

  static func array(
    _ name: String, _ presence: Presence = .optional, en meaning: String, zh chineseMeaning: String,
    unit: Unit? = nil, source: String = derived
  ) -> Column {
    Column(
      name: name, type: .array, presence: presence, references: nil, supply: .row,
      meaning: meaning, chineseMeaning: chineseMeaning, unit: unit, source: source)
  }

  static func object(
    _ name: String, _ presence: Presence = .optional, en meaning: String, zh chineseMeaning: String,
    unit: Unit? = nil, source: String = derived
  ) -> Column {
    Column(
      name: name, type: .object, presence: presence, references: nil, supply: .row,
      meaning: meaning, chineseMeaning: chineseMeaning, unit: unit, source: source)
  }

  /// The source of what is concluded from other values.
  package static let derived = "derived"
}

// Columns that several tables share.
extension Column {
  /// The application or company to which a nested row belongs.
  static func owner(_ kind: EntityKind, _ presence: Presence) -> Column {
    switch kind {
    case .patent:
      text(
        "patent_id", presence, to: "patent", from: .entityID, en: "Application it belongs to",
        zh: "所属专利")
    case .company:
      text(
        "company_id", presence, to: "company", from: .entityID, en: "Company it belongs to",
        zh: "所属企业")
    case .inputRow: preconditionFailure("Nothing belongs to an input row")
    }
  }

  /// The kind of entity that a row of any kind of entity speaks of.
  static func entityType(_ presence: Presence) -> Column {
    text(
      "entity_type", presence, from: .entityKind, en: "Kind of entity: patent, company", zh: "实体类型")
  }

  /// The key of the entity that a row of any kind of entity speaks of.
  static func entityID(_ presence: Presence) -> Column {
    text("entity_id", presence, from: .entityID, en: "Key of the entity", zh: "实体标识")
  }

  /// How each attribute came to its value, for the view `attribute_lineage`.
  static let lineage = array(
    "lineage", .required, en: "Who gave which value and by which rule; see attribute_lineage",
    zh: "各属性值的来源与取舍（见 attribute_lineage）")

  static let sources = text(
    "sources", .required, en: "Contributing sources, sorted, joined by commas", zh: "数据来源",
    source: "archive")
}
