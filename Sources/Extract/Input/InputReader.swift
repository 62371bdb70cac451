import ByteFormats
package import PatentModel

/// Reads the user's list: each record becomes a row with a value to ask for, or a reason why not.
///
/// Nothing is dropped. A file of any size is read a block at a time.
package struct InputReader {
  /// How standard input is called on a command line.
  package static let standardInput = "-"

  /// Of the rows that are handed on at once.
  private static let mostBytes = 1 << 22

  private let file: String
  private let text: DecodedText
  private(set) var records: CSVReader
  let settings: InputSettings
  let column: InputColumn
  let extra: ExtraColumns
  /// Rows that are read already: of the first record of a list without header, or of one cell.
  private var ready: ArraySlice<InputRow> = []

  /// Opens a list and reads its header.
  ///
  /// - Parameters:
  ///   - path: Of a CSV file, which may be compressed with gzip; `-` for standard input.
  ///   - settings: How it is to be read.
  /// - Throws: ``InputFault`` when the file cannot be read, or has no header or no such column.
  package init(_ path: String, by settings: InputSettings) throws {
    let name = path == Self.standardInput ? "standard input" : path
    file = name
    let text = DecodedText(try InputFile.blocks(of: path), in: settings.encoding)
    self.text = text
    var records = try Self.explained(in: name, text) {
      try CSVReader(text, delimiter: settings.delimiter)
    }
    let head = try Self.explained(in: name, text) {
      try InputHead(of: &records, from: text, in: name, by: settings)
    }
    var settings = settings
    settings.kind = head.kind
    self.settings = settings
    column = head.column
    extra = ExtraColumns(column.names, besides: column.place)
    records.width = column.names.count
    self.records = records
    ready = head.firstRecord.map(rows)?[...] ?? []
  }

  /// The next row; nil at the end of the file.
  ///
  /// - Throws: ``InputFault`` where bytes fit no encoding, or a compressed file is damaged; what the
  ///   system says of a file that can no longer be read.
  package mutating func next() throws -> InputRow? {
    if let row = ready.popFirst() { return row }
    guard let record = try Self.explained(in: file, text, { try records.next() }) else {
      return nil
    }
    ready = rows(of: record)[...]
    return ready.popFirst()
  }

  /// The next rows, fewer where they are large; none at the end of the file.
  ///
  /// - Throws: As ``next()`` does.
  package mutating func rows(atMost count: Int) throws -> [InputRow] {
    var rows: [InputRow] = []
    var size = 0
    while rows.count < count, size < Self.mostBytes, let row = try next() {
      rows.append(row)
      size += (row.rawValue?.utf8.count ?? 0) + (row.extra?.utf8.count ?? 0)
    }
    return rows
  }

  /// What was found out about the file.
  package var finding: InputFinding {
    InputFinding(
      encoding: text.encoding, delimiter: records.delimiter,
      header: settings.hasHeader ? column.names[column.place] : nil, column: column.place + 1,
      width: column.names.count)
  }

  private static func explained<Value>(
    in file: String, _ text: DecodedText, _ body: () throws -> Value
  ) throws -> Value {
    do { return try body() } catch { throw InputFault(error, in: file, text) ?? error }
  }
}
