import ByteFormats
package import PatentModel

/// Reads the user's list: each record becomes a row with a value to ask for, or a reason why not.
///
/// Nothing is dropped. A file of any size is read a block at a time.
package struct InputReader {
  /// How standard input is called on a command line.
  package static let standardInput = "-"

  /// Of the records that are handed on at once.
  private static let mostBytes = 1 << 22

  private let file: String
  private let text: DecodedText
  private var records: CSVReader
  private let form: RowForm
  /// Of a list without a header: read already, to see how many columns there are.
  private var firstRecord: CSVRecord?

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
    form = RowForm(head.column, by: settings)
    records.width = head.column.names.count
    self.records = records
    firstRecord = head.firstRecord
  }

  /// The next records of the list, whose ``InputRecords/rows`` any task can make.
  ///
  /// - Parameter count: So many at most; fewer where they are large.
  /// - Returns: nil at the end of the file.
  /// - Throws: ``InputFault`` where bytes fit no encoding, or a compressed file is damaged; what the
  ///   system says of a file that can no longer be read.
  package mutating func records(atMost count: Int) throws -> InputRecords? {
    var some = [firstRecord].compactMap(\.self)
    firstRecord = nil
    var size = 0
    while some.count < count, size < Self.mostBytes,
      let record = try Self.explained(in: file, text, { try records.next() })
    {
      some.append(record)
      size += record.bytes.count
    }
    return some.isEmpty ? nil : InputRecords(records: some, form: form)
  }

  /// What was found out about the file.
  package var finding: InputFinding {
    let column = form.column
    return InputFinding(
      encoding: text.encoding, delimiter: records.delimiter,
      header: form.settings.hasHeader ? column.names[column.place] : nil,
      column: column.place + 1, width: column.names.count, shard: form.settings.shard)
  }

  private static func explained<Value>(
    in file: String, _ text: DecodedText, _ body: () throws -> Value
  ) throws -> Value {
    do { return try body() } catch { throw InputFault(error, in: file, text) ?? error }
  }
}

/// Some records of a list, as they were read.
package struct InputRecords: Sendable {
  fileprivate let records: [CSVRecord]
  fileprivate let form: RowForm

  /// The rows that they make, in the order of the file.
  package var rows: [InputRow] { form.rows(of: records) }
}
