import ByteFormats
import PatentModel

/// What stands at the beginning of a list: its header, perhaps below a title, or already its first value.
struct InputHead {
  /// So many records are looked at for the header.
  private static let reach = 10

  let kind: InputRow.Kind
  let column: InputColumn
  /// Of a list without a header.
  let firstRecord: CSVRecord?

  /// Reads as far as the header goes.
  ///
  /// - Throws: ``InputFault`` when there is none, or no such column.
  init(
    of records: inout CSVReader, from text: DecodedText, in file: String,
    by settings: InputSettings
  ) throws {
    guard settings.hasHeader else {
      guard let first = try records.next() else { throw Self.nothing(in: file) }
      guard !settings.findsKind else {
        throw HeaderSearch(first, of: file, kind: settings.kind).unknownKind
      }
      kind = settings.kind
      column = try InputColumn(ofWidth: first.count, file: file, by: settings)
      firstRecord = first
      return
    }
    firstRecord = nil
    var missing: InputFault?
    for _ in 0..<Self.reach {
      guard let record = try records.next() else { break }
      guard !record.isBlank else { continue }
      try Self.check(record, of: file, text.encoding)
      let search = HeaderSearch(record, of: file, kind: settings.kind)
      guard let kind = settings.findsKind ? InputColumn.kind(in: record, of: file) : settings.kind
      else {
        missing = missing ?? search.unknownKind
        continue
      }
      var settings = settings
      settings.kind = kind
      if let column = try InputColumn(in: record, of: file, by: settings) {
        self.kind = kind
        self.column = column
        return
      }
      missing = missing ?? search.missing(stated: settings.column)
    }
    throw missing ?? Self.nothing(in: file)
  }

  private static func nothing(in file: String) -> InputFault {
    InputFault(file, "the file has no header", remedy: "Write one on its first line.")
  }

  private static func check(
    _ header: CSVRecord, of file: String, _ encoding: TextEncoding?
  ) throws(InputFault) {
    guard let bad = (0..<header.count).first(where: { header.text($0) == nil }) else { return }
    throw InputFault(
      file, at: header.positionOfBadByte(in: bad),
      "the header is not in \((encoding ?? .utf8).rawValue)",
      remedy: "State the file’s encoding: --encoding gb18030, utf-16 or utf-8.")
  }
}
