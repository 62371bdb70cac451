import ByteFormats
import PatentModel
package import Providers

/// Finds out which archived replies hold certain records.
package struct RecordSearch {
  /// What tells one state of a record from all others.
  package struct Wanted: Hashable, Sendable {
    package let source: String
    package let id: String
    package let digest: String

    package init(source: String, id: String, digest: String) {
      self.source = source
      self.id = id
      self.digest = digest
    }
  }

  private let wanted: Set<Wanted>
  /// Numbers as received: a reply in which none of them occurs need not be read.
  private let numbers: [[UInt8]]
  private let parser = JSONParser()
  private var fields = FieldReader()

  package init(for wanted: some Sequence<Wanted>, numbered numbers: some Sequence<String>) {
    self.wanted = Set(wanted)
    self.numbers = numbers.map { Array($0.utf8) }
  }

  /// - Returns: Those of the records that the reply holds; none of a reply that cannot be read.
  package mutating func records(in reply: ArchivedReply) -> Set<Wanted> {
    guard let source = observationSources.first(where: { $0.endpoint == reply.endpoint }),
      reply.body.withUnsafeBytes({ body in numbers.contains { body.place(of: $0) != nil } })
    else { return [] }
    var found: Set<Wanted> = []
    try? source.read(reply, parser: parser, with: &fields) { finding in
      guard case .patent(let observation) = finding else { return }
      let record = observation.record
      let name = Wanted(source: record.source, id: record.id, digest: record.digest)
      if wanted.contains(name) { found.insert(name) }
    }
    return found
  }
}
