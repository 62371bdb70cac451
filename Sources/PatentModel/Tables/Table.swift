/// One table of the dataset: the one place that says what its rows hold, how they are told apart and
/// in which order they are written.
///
/// What writes the dataset, describes it or documents it reads this value and knows no table by name.
package struct Table: Relation {
  package let name: String
  /// One row of it, in English.
  package let meaning: String
  /// One row of it, in Chinese.
  package let chineseMeaning: String
  package let place: Place
  /// In the order in which every output writes them.
  package let columns: [Column]
  /// The columns that order the rows: text by its UTF-8 bytes, missing values first.
  package let sort: [String]
  /// Lists of columns by which readers look rows up, besides the primary key.
  package let lookups: [[String]]
  /// Columns of prose that readers search for words.
  package let prose: [String]

  /// Where the rows of a table are found in the lines of a dataset.
  package enum Place: Sendable, Hashable {
    /// A row is a line of its own; lines of other kinds may repeat it for their readers' comfort.
    case lines(of: EntityKind, repeatedIn: [EntityKind] = [])
    /// The rows of an entity are an array in its line, under the table's name.
    case nested(in: [EntityKind])
    /// In no line: the rows speak of the tables themselves.
    case model
  }

  /// A table that is sorted by its primary key unless told otherwise.
  package init(
    _ name: String, en meaning: String, zh chineseMeaning: String, place: Place,
    sort: [String]? = nil, lookups: [[String]] = [], prose: [String] = [], columns: [Column]
  ) {
    self.name = name
    self.meaning = meaning
    self.chineseMeaning = chineseMeaning
    self.place = place
    self.columns = columns
    self.sort = sort ?? columns.filter(\.isKey).map(\.name)
    self.lookups = lookups
    self.prose = prose
  }
}

extension Table: CustomStringConvertible {
  package var description: String { name }
}

extension Table {
  /// A table of what belongs to an application: it begins with its owner and ends with its sources.
  static func ofPatent(
    _ name: String, en meaning: String, zh chineseMeaning: String,
    sort: [String]? = nil, lookups: [[String]] = [], columns: [Column]
  ) -> Table {
    Table(
      name, en: meaning, zh: chineseMeaning, place: .nested(in: [.patent]), sort: sort,
      lookups: lookups,
      columns: [.owner(.patent, .key)] + columns + [.sources])
  }
}
