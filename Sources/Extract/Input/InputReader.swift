import ByteFormats
package import PatentModel

/// Reads the user's list: each record becomes a row with a value to ask for, or a reason why not.
///
/// Nothing is dropped. A file of any size is read a block at a time.
package struct InputReader {
  private let file: String
  private let text: DecodedText
  private var records: CSVReader
  private let settings: InputSettings
  private let column: InputColumn
  private let extra: ExtraColumns
  /// Rows that are read already: of the first record of a list without header, or of one cell.
  private var ready: ArraySlice<InputRow> = []

  /// Opens a list and reads its header.
  ///
  /// - Parameters:
  ///   - path: Of a CSV file, which may be compressed with gzip; `-` for standard input.
  ///   - settings: How it is to be read.
  /// - Throws: ``InputFault`` when the file cannot be read, or has no header or no such column.
  package init(_ path: String, by settings: InputSettings) throws {
    let name = path == InputFile.standardInput ? "standard input" : path
    file = name
    let text = DecodedText(try InputFile.blocks(of: path), in: settings.encoding)
    self.text = text
    var records = try Self.explained(in: name, text) {
      try CSVReader(text, delimiter: settings.delimiter)
    }
    guard let first = try Self.explained(in: name, text, { try records.next() }) else {
      throw InputFault(name, "the file has no header", remedy: "Write one on its first line.")
    }
    if let bad = (0..<first.count).first(where: { first.text($0) == nil }) {
      throw InputFault(
        name, at: first.positionOfBadByte(in: bad),
        "the header is not in \(text.encoding?.rawValue ?? "utf-8")",
        remedy: "State the file’s encoding: --encoding gb18030, utf-16 or utf-8.")
    }
    var settings = settings
    if settings.findsKind {
      settings.kind = try InputColumn.kind(in: first, of: name, by: settings)
    }
    self.settings = settings
    column =
      settings.hasHeader
      ? try InputColumn(in: first, of: name, by: settings)
      : try InputColumn(ofWidth: first.count, file: name, by: settings)
    extra = ExtraColumns(column.names, besides: column.place)
    records.width = first.count
    self.records = records
    if !settings.hasHeader { ready = rows(of: first)[...] }
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

  /// The next rows; none at the end of the file.
  ///
  /// - Throws: As ``next()`` does.
  package mutating func rows(atMost count: Int) throws -> [InputRow] {
    var rows: [InputRow] = []
    while rows.count < count, let row = try next() { rows.append(row) }
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

extension InputReader {
  private func rows(of record: CSVRecord) -> [InputRow] {
    guard record.flaw != .tooLong else {
      return [row(record, raw: record.repairedText(0), .rejected, "cell_too_large")]
    }
    guard !record.isBlank else { return [row(record, raw: nil, .blank, "blank")] }
    let isThere = column.place < record.count
    guard record.flaw == nil, isThere, let width = records.width,
      (width..<max(width, record.count)).allSatisfy(record.isEmpty)
    else {
      let raw = isThere ? record.repairedText(column.place) : nil
      var row = row(record, raw: raw, .rejected, "wrong_field_count")
      row.finding = record.wrongForm(width: records.width ?? record.count)
      return [row]
    }
    guard let raw = record.text(column.place) else {
      let repaired = record.repairedText(column.place)
      var row = row(record, raw: repaired, .rejected, "undecodable_bytes")
      row.column = record.positionOfBadByte(in: column.place).column
      return [row]
    }
    return values(of: raw, in: record)
  }

  private func values(of raw: String, in record: CSVRecord) -> [InputRow] {
    let text = raw.withoutNUL
    guard let separator = settings.separator else {
      return [value(text, in: record, wasCleaned: text != raw)]
    }
    let parts = JointCell.parts(of: text, at: separator)
    guard parts.count > 1 else {
      return [value(parts.first ?? text, in: record, wasCleaned: text != raw)]
    }
    return parts.enumerated().map { place, part in
      var row = value(part, in: record, wasCleaned: text != raw, isAlone: false)
      row.part = place + 1
      return row
    }
  }

  private func value(
    _ text: String, in record: CSVRecord, wasCleaned: Bool, isAlone: Bool = true
  ) -> InputRow {
    guard text.contains(where: { !$0.isWhitespace }) else {
      return row(record, raw: text, .rejected, "blank")
    }
    do throws(InputValue.Fault) {
      let value = try InputValue(reading: text, as: settings.kind)
      var row = row(
        record, raw: text, .pending, nil, normalized: value.canonical,
        creditCode: value.creditCode ?? (isAlone ? creditCode(beside: record) : nil))
      row.warnings = value.warnings + (wasCleaned ? [.nulRemoved] : [])
      return row
    } catch {
      return row(record, raw: text, .rejected, error.reason)
    }
  }

  private func row(
    _ record: CSVRecord, raw: String?, _ state: InputRow.State, _ reason: String?,
    normalized: String? = nil, creditCode: String? = nil
  ) -> InputRow {
    var row = InputRow(
      line: record.line, kind: settings.kind, rawValue: raw?.withoutNUL,
      normalizedValue: normalized,
      state: state, reason: reason, creditCode: creditCode)
    row.column = record.position(of: min(column.place, record.count - 1)).column
    row.extra = extra.json(of: record)
    return row
  }

  /// Only a code whose check digit proves it.
  private func creditCode(beside record: CSVRecord) -> String? {
    guard settings.kind == .company, let place = column.codePlace, place < record.count,
      let code = record.text(place).flatMap({ CreditCode($0) }), code.state == .valid
    else { return nil }
    return code.code
  }
}

extension CSVRecord {
  /// What keeps it from being read by the header.
  fileprivate func wrongForm(width: Int) -> String {
    flaw == .strayQuote
      ? "A quote opens in this row and does not close at the end of its cell."
      : "The row has \(count) cells, and the header has \(width)."
  }
}
