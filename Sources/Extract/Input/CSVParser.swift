/// Cuts bytes into the records of RFC 4180, wherever the blocks that it is given happen to end.
///
/// Lines end in LF, CRLF or CR. A field in quotes may hold delimiters, line ends, and quotes doubled. A
/// quote that opens in the middle of a field is a character like any other.
package struct CSVParser: Sendable {
  private enum State {
    case fieldStart, plain, quoted, quoteInQuoted
  }

  private let delimiter: UInt8
  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var fields: [[UInt8]] = []
  private var line = 1
  /// The line on which the record begins that has not ended yet.
  private(set) var recordLine = 1
  private var hasCarriageReturn = false

  /// Whether a quote has opened and not closed yet.
  var isInQuotes: Bool { state == .quoted }

  package init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
  }

  /// Takes the next bytes of the file.
  ///
  /// - Returns: The records that end in them.
  package mutating func parse(_ bytes: some Sequence<UInt8>) -> [CSVRecord] {
    var records: [CSVRecord] = []
    for byte in bytes { take(byte, into: &records) }
    return records
  }

  /// Ends the file.
  ///
  /// - Returns: The last record, when the file does not end in a line end.
  package mutating func finish() -> CSVRecord? {
    if state == .fieldStart, fields.isEmpty { return nil }
    endField()
    return endRecord()
  }

  private mutating func take(_ byte: UInt8, into records: inout [CSVRecord]) {
    let followsCarriageReturn = hasCarriageReturn
    hasCarriageReturn = byte == 0x0D
    if byte == 0x0D || (byte == 0x0A && !followsCarriageReturn) { line += 1 }
    switch (state, byte) {
    case (.quoted, 0x22):
      state = .quoteInQuoted
    case (.quoted, _):
      field.append(byte)
    case (.quoteInQuoted, 0x22):
      field.append(byte)
      state = .quoted
    case (.fieldStart, 0x22):
      state = .quoted
    case (_, delimiter):
      endField()
      state = .fieldStart
    case (.fieldStart, 0x0A) where followsCarriageReturn && fields.isEmpty:
      recordLine = line
    case (_, 0x0A), (_, 0x0D):
      endField()
      records.append(endRecord())
    default:
      field.append(byte)
      state = .plain
    }
  }

  private mutating func endField() {
    fields.append(field)
    field = []
  }

  private mutating func endRecord() -> CSVRecord {
    defer {
      fields = []
      recordLine = line
      state = .fieldStart
    }
    return CSVRecord(line: recordLine, fields: fields)
  }
}
