/// A pipeline file as its author wrote it.
///
/// Each field is a key of the file; ``settings`` says what it means and which values it takes.
package struct Declaration: Codable, Hashable, Sendable {
  package var version: Int
  package var name: String
  package var input: Input
  package var providers: [String: ProviderSettings]?
  package var stages: [Stage]

  package struct Input: Codable, Hashable, Sendable {
    package var kind: String
    package var column: String?
    package var encoding: String?
    package var delimiter: String?
    package var header: Bool?
    package var split: String?
    package var shard: String?
  }

  package struct Stage: Codable, Hashable, Sendable {
    package var name: String
    package var extract: String?
    package var transform: String?
    package var load: String?
    package var from: Names
    package var maxAge: String?
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
