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
    guard let (meeting, rest) = Meeting.split(line) else {
      throw FilterFault(
        "not a line of evidence (meeting/key, a tab, JSON); patentflow operator normalize writes them"
      )
    }
    guard meeting == .sighting else { return try merge.add(rest, at: meeting) }
    guard let tab = rest.firstIndex(of: UInt8(ascii: "\t")) else { return }
    let json = UnsafeRawBufferPointer(rebasing: rest[(tab + 1)...])
    do {
      if let sighting = try parser.read(json, CompanySighting.init) { merge.add(sighting) }
    } catch let fault as JSONFault {
      throw FilterFault(fault.description)
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
