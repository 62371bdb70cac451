/// Why a patent is as it is: who gave each value, by which rule it won, and who gave another.
package struct Explanation: Hashable, Sendable {
  package let patentID: String
  package let title: String?
  /// In the order of `source_record`; attributes name them by their places here.
  package internal(set) var records: [Record]
  package let attributes: [Attribute]
  package let conflicts: [Conflict]
  package let flags: [Flag]

  /// A record of a provider that the patent is made of.
  package struct Record: Hashable, Sendable {
    package let source: String
    package let id: String
    /// SHA-256 of its content.
    package let digest: String
    /// The day, in Asia/Shanghai.
    package let retrievedOn: String
    /// Its own numbers, as received.
    package let numbers: [String]
    /// Where the archive holds it.
    package internal(set) var replies: [Reply] = []
  }

  /// A reply of the archive, and the question to which it gave the record.
  package struct Reply: Hashable, Sendable {
    package let stage: String
    package let endpoint: String
    package let question: String
  }

  package struct Attribute: Hashable, Sendable {
    package let name: String
    /// The publication that it is said of; nil for the patent itself.
    package let document: String?
    /// A list is a JSON array.
    package let value: String?
    package let rule: String
    /// Places of the records that give the value; none for one that was concluded from others.
    package let records: [Int]
    package let others: [Other]
  }

  /// A value that lost.
  package struct Other: Hashable, Sendable {
    package let record: Int
    package let value: String
  }

  package struct Conflict: Hashable, Sendable {
    package let attribute: String
    package let rule: String
    package let severity: String
    package let losingValue: String
    package let losingSources: String
    package let winningValue: String?
  }

  package struct Flag: Hashable, Sendable {
    package let flag: String
    package let severity: String
    package let detail: String
    package let source: String
  }
}
