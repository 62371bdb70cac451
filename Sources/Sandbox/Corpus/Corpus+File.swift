package import Foundation

/// A line of a corpus file that is no publication.
package struct CorpusFault: Error, Equatable, Sendable, CustomStringConvertible {
  package let file: String
  /// Counted from 1.
  package let line: Int
  package let reason: String

  package var description: String { "\(file):\(line): \(reason)" }
}

extension Corpus {
  /// Reads publications from NDJSON, one object a line; empty lines are passed over.
  ///
  /// The fields are `publication_number`, `title`, `abstract`, `inventors`, `applicants`, `ipc` and
  /// `publication_date` (`2023-02-17`). Such a file has no application numbers, so neither have the
  /// replies.
  ///
  /// - Throws: ``CorpusFault`` for the first line that cannot be read, or what the file system says.
  package init(contentsOf file: URL) throws {
    let lines = try Data(contentsOf: file)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let name = file.lastPathComponent
    let records = try zip(1..., lines).filter { !$1.allSatisfy(Self.isBlank) }
      .map { number, line in try FileRecord(reading: line, at: number, of: name) }
    let grants = records.filter { $0.kind == .grant }.map { ($0.digits, $0) }
    let grantOfDigits = Dictionary(grants) { first, _ in first }
    self.init(records.map { $0.publication(grant: grantOfDigits[$0.digits]) })
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r")
  }
}

/// One line of a corpus file, with what its number and date say.
private struct FileRecord {
  private struct Line: Decodable {
    let number: String
    let title: String
    let abstract: String
    let inventors: [String]
    let applicants: [String]
    let symbols: [String]
    let date: String

    enum CodingKeys: String, CodingKey {
      case title, abstract, inventors, applicants
      case number = "publication_number"
      case symbols = "ipc"
      case date = "publication_date"
    }
  }

  private let line: Line
  private let date: Day
  let kind: Publication.Kind
  /// The number without its kind letter, which an application shares with its grant.
  var digits: Substring { line.number.dropLast() }

  init(reading text: Data, at place: Int, of file: String) throws(CorpusFault) {
    func fault(_ reason: String) -> CorpusFault {
      CorpusFault(file: file, line: place, reason: reason)
    }
    do {
      line = try JSONDecoder().decode(Line.self, from: text)
    } catch {
      throw fault(Self.reason(of: error))
    }
    guard let kind = line.number.last.flatMap(Publication.Kind.init(letter:)) else {
      throw fault("“\(line.number)” does not end in A, B, C, U, Y, S or D")
    }
    guard let date = Day(reading: line.date) else {
      throw fault("“\(line.date)” is no date such as 2023-02-17")
    }
    (self.kind, self.date) = (kind, date)
  }

  private static func reason(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "the field \(key.stringValue) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "the field \(context.codingPath.first?.stringValue ?? "") has a value of another type"
    default: "this is no JSON object"
    }
  }

  func publication(grant: FileRecord?) -> Publication {
    let own = kind == .application ? grant : self
    return Publication(
      number: line.number, kind: kind, date: date, filing: nil,
      grant: own.map { .init(number: $0.line.number, date: $0.date) },
      title: line.title, abstract: line.abstract, inventors: line.inventors,
      applicants: line.applicants, agencies: [], symbols: line.symbols,
      status: own == nil ? .published : .granted)
  }
}
