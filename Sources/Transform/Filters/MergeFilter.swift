import ByteFormats
package import Foundation
package import PatentModel

/// `operator merge`: lines of evidence, in any order, as entities.
package struct MergeFilter {
  private let merge: PatentMerge
  private let parser = JSONParser()

  /// Makes a folder in `scratch` for runs of sorted lines, which goes when the merge does.
  ///
  /// - Throws: When that folder cannot be made.
  package init(options: MergeOptions, scratch: URL) throws {
    merge = try PatentMerge(options: options, scratch: scratch)
  }

  /// Takes one line `meeting/key TAB json`, without its line feed.
  ///
  /// - Throws: ``FilterFault`` for any other line, and when the scratch directory cannot be written.
  package func add(_ line: UnsafeRawBufferPointer) throws {
    guard let (meeting, rest) = Meeting.split(line) else { throw FilterFault.noEvidence }
    switch meeting {
    case .sighting: if let sighting = try CompanySighting(rest, parser) { merge.add(sighting) }
    case .former, .holder:
      throw FilterFault(
        "\(meeting.rawValue)/… comes of operator resolve, and goes to merge --sorted")
    case .company, .patent, .publication, .record, .row: try merge.add(rest, at: meeting)
    }
  }

  /// Hands on the lines of all entities: patents, then companies, then input rows, each sorted by key.
  ///
  /// - Throws: When the scratch directory fails, and what `emit` throws.
  package func finish(
    _ emit: (EntityKind, UnsafeRawBufferPointer) throws -> Void
  ) throws -> MergeReport {
    try merge.finish(emit)
  }
}
