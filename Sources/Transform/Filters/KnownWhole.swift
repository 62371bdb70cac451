import ByteFormats
import PatentModel
import Providers

/// What each step of a merge has to know of the whole, wherever it works on a part: which identifiers are of
/// one company, and which records a later reply moved to another entity.
///
/// Both are small beside the records, and held in memory.
package struct KnownWhole {
  private(set) var sightings: Set<CompanySighting> = []
  private(set) var supersession = Supersession()
  private let parser = JSONParser()

  package init() {}

  /// Takes one line `sighting/key TAB json` or `former/key TAB json`, without its line feed; one that comes
  /// twice counts once.
  ///
  /// - Throws: ``FilterFault`` for any other line.
  package mutating func add(_ line: UnsafeRawBufferPointer) throws {
    guard let (meeting, rest) = Meeting.split(line) else { throw FilterFault.noEvidence }
    switch meeting {
    case .sighting:
      if let sighting = try CompanySighting(rest, parser) { sightings.insert(sighting) }
    case .former: try addFormer(rest)
    default:
      throw FilterFault(
        "\(meeting.rawValue)/… is of a part: sighting/… and former/… are of the whole")
    }
  }

  private mutating func addFormer(_ line: UnsafeRawBufferPointer) throws {
    let evidence = try line.valueOfKeyedLine { try parser.read($0, Evidence.init) }
    guard case .version(let version)?? = evidence else { return }
    supersession.add(former: version)
  }
}

extension CompanySighting {
  /// Reads a line `key TAB json`; nil for anything else.
  ///
  /// - Throws: ``FilterFault`` when it is no JSON.
  init?(_ line: UnsafeRawBufferPointer, _ parser: JSONParser) throws {
    let sighting = try line.valueOfKeyedLine { try parser.read($0, CompanySighting.init) }
    guard let sighting = sighting ?? nil else { return nil }
    self = sighting
  }
}

extension UnsafeRawBufferPointer {
  /// Hands on the JSON of a line `key TAB json`.
  ///
  /// - Returns: nil for a line without a tab.
  /// - Throws: ``FilterFault`` when it is no JSON, and what `body` throws else.
  fileprivate func valueOfKeyedLine<Value>(
    _ body: (UnsafeRawBufferPointer) throws -> Value
  ) throws -> Value? {
    guard let tab = firstIndex(of: UInt8(ascii: "\t")) else { return nil }
    do {
      return try body(UnsafeRawBufferPointer(rebasing: self[(tab + 1)...]))
    } catch let fault as JSONFault {
      throw FilterFault(fault.description)
    }
  }
}
