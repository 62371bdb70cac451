/// Cuts UTF-8 into the records of RFC 4180, and gives up none of it.
///
/// Lines end in LF, CR LF or CR. A field in quotes may hold delimiters, line breaks, and quotes doubled. A
/// quote in the middle of a field is a character like any other. Where a quote opens and does not close at
/// the end of a field, or closes lines later in a record of another width, it was not meant: its line
/// alone is a flawed record, and the next line is read as if nothing had been.
package struct CSVReader {
  /// In bytes; of a longer record the beginning is kept.
  package static let mostBytes = 1 << 24
  private static let beginning = 1_000

  private var source: any BlockSource
  private var buffer: [UInt8] = []
  /// Where the next record begins in the buffer.
  private var start = 0
  private var hasEnded = false
  private var line = 1
  private let mostBytes: Int
  package private(set) var delimiter: UInt8
  /// How many fields a record has; nil before it is known.
  package var width: Int?

  /// - Parameters:
  ///   - source: Text in UTF-8.
  ///   - delimiter: nil to find it: a line `sep=` says it, else the first line holds most of it.
  ///   - mostBytes: Of one record.
  /// - Throws: What the source throws.
  package init(
    _ source: any BlockSource, delimiter: UInt8? = nil, mostBytes: Int = CSVReader.mostBytes
  ) throws {
    self.source = source
    self.mostBytes = mostBytes
    self.delimiter = delimiter ?? UInt8(ascii: ",")
    if delimiter == nil { try findDelimiter() }
  }

  /// The next record; nil at the end.
  ///
  /// - Throws: What the source throws.
  package mutating func next() throws -> CSVRecord? {
    var scan = CSVScan(delimiter: delimiter, width: width ?? 1)
    while true {
      if start == buffer.count, hasEnded { return nil }
      switch scanBuffer(&scan) {
      case .ended(let end):
        guard scan.endOfFirstLine != nil else { return takeLine(end, scan.fields) }
        return hasFittingWidth(scan.fields) ? take(end, scan.fields) : takeFirstLine()
      case .stray:
        return takeFirstLine()
      case .needsMore where buffer.count - start > mostBytes:
        return scan.endOfFirstLine == nil ? try takeBeginning() : takeFirstLine()
      case .needsMore:
        try fill()
      }
    }
  }

  private func hasFittingWidth(_ fields: [CSVRecord.Field]) -> Bool {
    guard let width else { return true }
    return fields.count >= width && fields.dropFirst(width).allSatisfy(\.place.isEmpty)
  }

  private func scanBuffer(_ scan: inout CSVScan) -> CSVScan.Result {
    buffer.withUnsafeBufferPointer {
      scan.scan(UnsafeBufferPointer(rebasing: $0[start...]), isLast: hasEnded)
    }
  }

  /// Takes a record that is one line.
  private mutating func takeLine(_ end: Int, _ fields: [CSVRecord.Field]) -> CSVRecord {
    let record = CSVRecord(
      line: line, bytes: buffer[start..<start + end], fields: fields, flaw: nil)
    line += 1
    start += end
    return record
  }

  private mutating func take(
    _ end: Int, _ fields: [CSVRecord.Field], flaw: CSVRecord.Flaw? = nil
  ) -> CSVRecord {
    let record = CSVRecord(
      line: line, bytes: buffer[start..<start + end], fields: fields, flaw: flaw)
    var position = TextPosition(line: line)
    position.advance(over: record.bytes, in: .utf8)
    line = position.line
    start += end
    return record
  }

  private mutating func takeFirstLine() -> CSVRecord {
    var scan = CSVScan(delimiter: delimiter, isOneLine: true)
    guard case .ended(let end) = scanBuffer(&scan) else {
      preconditionFailure("A line that was read to its end has none")
    }
    return take(end, scan.fields, flaw: .strayQuote)
  }

  /// Keeps the beginning of a line that is too long, and passes over the rest of it.
  private mutating func takeBeginning() throws -> CSVRecord {
    var beginning = Array(buffer[start...].prefix(Self.beginning))
    while let last = beginning.popLast(), last & 0xC0 == 0x80 {}
    let record = CSVRecord(
      line: line, bytes: beginning[...],
      fields: [CSVRecord.Field(place: beginning.indices, isQuoted: false)], flaw: .tooLong)
    try passLine()
    return record
  }

  private mutating func passLine() throws {
    line += 1
    while true {
      if let end = buffer[start...].firstIndex(where: CSV.isLineEnd) {
        start = end + 1
        if buffer[end] == CSV.carriageReturn { try passLineFeed() }
        return
      }
      start = buffer.count
      guard !hasEnded else { return }
      try fill()
    }
  }

  private mutating func passLineFeed() throws {
    if start == buffer.count, !hasEnded { try fill() }
    if start < buffer.count, buffer[start] == CSV.lineFeed { start += 1 }
  }

  private mutating func fill() throws {
    buffer.removeFirst(start)
    start = 0
    if let block = try source.next() { buffer += block } else { hasEnded = true }
  }

  /// Looks at the first line; what is in quotes does not count.
  private mutating func findDelimiter() throws {
    var firstLine: ArraySlice<UInt8> = []
    repeat {
      try fill()
      firstLine = buffer.prefix { !CSV.isLineEnd($0) }
    } while firstLine.count == buffer.count && !hasEnded && buffer.count < mostBytes
    if firstLine.count == 5, firstLine.starts(with: "sep=".utf8), let stated = firstLine.last {
      delimiter = stated
      // It speaks to spreadsheets alone.
      return try passLine()
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in firstLine {
      if byte == CSV.quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = ",;\t".utf8
    delimiter = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? delimiter
  }
}
