/// A pipeline file as its author wrote it.
///
/// Each field is a key of the file.
package struct Declaration: Codable, Hashable, Sendable {
  /// The form of the file; 1.
  package var version: Int
  /// The pipeline's name, as `runs` shows it.
  package var name: String
  package var input: Input
  /// By the provider's name: `qcc`, `zhihuiya`.
  package var providers: [String: ProviderSettings]?
  /// In an order in which each comes behind those that it reads from.
  package var stages: [Stage]

  package struct Input: Codable, Hashable, Sendable {
    /// `company`, `publication` or `application`.
    package var kind: String
    /// A header, or a number from 1; left out, the column is found by its header.
    package var column: String?
    /// `auto`, `utf-8`, `gb18030`, `gbk`, `utf-16`, `utf-16le` or `utf-16be`.
    package var encoding: String?
    /// `auto`, `,`, `;` or `tab`.
    package var delimiter: String?
    /// Whether the first record names the columns; left out, it does.
    package var header: Bool?
    /// What separates several values in one cell, such as `;`; left out, such a cell is rejected.
    package var split: String?
    /// Which rows of the list are read, such as the second of five shards, `2/5`; left out, all.
    package var shard: String?
  }

  package struct Stage: Codable, Hashable, Sendable {
    package var name: String
    /// An operator that buys; a stage has exactly one of `extract`, `transform` and `load`.
    package var extract: String?
    /// An operator that makes entities of what was bought.
    package var transform: String?
    /// An operator that writes files.
    package var load: String?
    /// `input`, or the name of one stage or of several.
    package var from: Names
    /// How old an archived reply may be to be used again, such as `30d`.
    package var maxAge: String?
    /// What is bought first where a quota does not suffice: `newest`, `granted` or `input`.
    ///
    /// Left out, what comes first; else the stage waits until all that it may buy is known.
    package var priority: String?

    enum CodingKeys: String, CodingKey {
      case name, extract, transform, load, from, priority
      case maxAge = "max_age"
    }
  }

  /// One name, or a list of them.
  package struct Names: Codable, Hashable, Sendable {
    package let names: [String]

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        names = [name]
      } else {
        names = try container.decode([String].self)
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(names)
    }
  }
}
