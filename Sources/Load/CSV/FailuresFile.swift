import ByteFormats
package import Foundation
package import PatentModel

/// `failures.csv`: what was asked for and not obtained, with the reason and the way out.
///
/// It is written even when nothing failed, so that an older list is not taken for this run's. People open
/// it in spreadsheets, and its texts come from lists and providers: what would run as a formula there has
/// an apostrophe before it.
package enum FailuresFile {
  static let path = "failures.csv"

  /// Writes the file, a failure at a time as `body` finds them.
  ///
  /// - Parameters:
  ///   - folder: The output folder; it is made when it is missing.
  ///   - language: Of what a person can do; all else is the same in every language.
  ///   - body: Calls what it is given once for each failure, in the order of the file.
  /// - Returns: The file, its records counted without the header.
  /// - Throws: ``FileFault``, and what `body` throws; the former file then stays as it was.
  package static func write(
    into folder: URL, in language: Language, _ body: ((Failure) throws -> Void) throws -> Void
  ) throws -> LoadedFile {
    try LoadedFile.write(path, into: folder) { draft in
      let sink = try FileSink(draft)
      var csv = CSVWriter()
      var records = 0
      csv.row(Failure.columns)
      try body { failure in
        csv.row(failure.fields(in: language), areDefused: true)
        records += 1
        guard csv.bytes.count >= 1 << 16 else { return }
        try sink.write(csv.bytes)
        csv.removeAll()
      }
      try sink.write(csv.bytes)
      return records
    }
  }
}
