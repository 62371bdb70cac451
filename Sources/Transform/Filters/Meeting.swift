import ByteFormats
import Foundation
import PatentModel

/// What lines of evidence meet at; the lines of each kind are sorted and worked off by themselves.
///
/// Between operators it is the first word of a line's key: `patent/CN202111250145`.
enum Meeting: String, CaseIterable, Sendable {
  /// A company as it was asked for, or a licence.
  case company
  /// A version of a record that no longer speaks for the entity that it once spoke for.
  case former
  /// A company as all who speak of it agree.
  case holder
  case patent
  case publication
  /// A record of a provider, in all its versions.
  case record
  /// A row of the list that asks for nothing.
  case row
  /// A company as one record names it.
  case sighting

  /// Splits a line `meeting/key TAB json`.
  ///
  /// - Returns: nil for a line of any other form.
  static func split(
    _ line: UnsafeRawBufferPointer
  ) -> (meeting: Meeting, line: UnsafeRawBufferPointer)? {
    guard let slash = line.firstIndex(of: UInt8(ascii: "/")),
      line.firstIndex(of: UInt8(ascii: "\t"), from: slash) != nil
    else { return nil }
    let word = UnsafeRawBufferPointer(rebasing: line[..<slash])
    return Meeting(rawValue: String(decoding: word, as: UTF8.self)).map {
      ($0, UnsafeRawBufferPointer(rebasing: line[(slash + 1)...]))
    }
  }
}

/// Lines as one operator hands them to the next, in no order that matters.
struct JointLines {
  private(set) var bytes: [UInt8] = []

  /// Adds lines `key TAB json LF`.
  mutating func append(_ lines: KeyedLines, of meeting: Meeting) {
    lines.withUnsafeBytes { append($0, behind: "\(meeting.rawValue)/") }
  }

  /// Adds finished entities, each a line `kind TAB json LF`.
  mutating func append(_ entities: JSONWriter, of kind: EntityKind) {
    entities.withUnsafeBytes { append($0, behind: "\(kind.rawValue)\t") }
  }

  private mutating func append(_ lines: UnsafeRawBufferPointer, behind opening: String) {
    lines.forEachLine { line in
      bytes.append(contentsOf: opening.utf8)
      bytes.append(contentsOf: line)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Adds further evidence.
  mutating func append(_ output: MergeOutput) {
    append(output.lines.companies, of: .company)
    append(output.lines.patents, of: .patent)
    append(output.lines.publications, of: .publication)
    append(output.lines.versions, of: .record)
    append(output.rows, of: .row)
    var sightings = KeyedLines()
    for sighting in output.lines.sightings {
      sightings.append(key: sighting.id) { sighting.write(to: &$0) }
    }
    append(sightings, of: .sighting)
  }
}
