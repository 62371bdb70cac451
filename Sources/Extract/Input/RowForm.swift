import ByteFormats
import PatentModel

/// What the records of a list mean, once its header is known.
struct RowForm: Sendable {
  let settings: InputSettings
  let column: InputColumn
  let extra: ExtraColumns

  init(_ column: InputColumn, by settings: InputSettings) {
    self.settings = settings
    self.column = column
    extra = ExtraColumns(column.names, besides: column.place)
  }

  private var width: Int { column.names.count }

  /// The rows of some records, in their order.
  ///
  /// A record makes one row, or as many as there are values in its cell where those are asked for one by one.
  func rows(of records: [CSVRecord]) -> [InputRow] {
    var json = JSONWriter()
    var rows: [InputRow] = []
    rows.reserveCapacity(records.count)
    for record in records {
      let first = rows.count
      append(record, to: &rows)
      let extra = extra.json(of: record, writtenBy: &json)
      let column = record.position(of: min(column.place, record.count - 1)).column
      for place in first..<rows.count {
        rows[place].extra = extra
        rows[place].column = rows[place].column ?? column
      }
    }
    return rows
  }

  private func append(_ record: CSVRecord, to rows: inout [InputRow]) {
    guard record.flaw != .tooLong else {
      return rows.append(row(record, raw: record.repairedText(0), .rejected, "cell_too_large"))
    }
    guard !record.isBlank else { return rows.append(row(record, raw: nil, .blank, "blank")) }
    let isThere = column.place < record.count
    guard record.flaw == nil, isThere,
      (width..<max(width, record.count)).allSatisfy(record.isEmpty)
    else {
      let raw = isThere ? record.repairedText(column.place) : nil
      var row = row(record, raw: raw, .rejected, "wrong_field_count")
      row.finding = record.wrongForm(width: width)
      return rows.append(row)
    }
    guard let raw = record.text(column.place) else {
      let repaired = record.repairedText(column.place)
      var row = row(record, raw: repaired, .rejected, "undecodable_bytes")
      row.column = record.positionOfBadByte(in: column.place).column
      return rows.append(row)
    }
    append(valuesOf: raw, in: record, to: &rows)
  }

  private func append(valuesOf raw: String, in record: CSVRecord, to rows: inout [InputRow]) {
    let text = raw.withoutNUL
    let wasCleaned = text.utf8.count < raw.utf8.count
    let parts = settings.separator.map { JointCell.parts(of: text, at: $0) } ?? []
    guard parts.count > 1 else {
      return rows.append(value(parts.first ?? text, in: record, wasCleaned: wasCleaned))
    }
    for (place, part) in parts.enumerated() {
      var row = value(part, in: record, wasCleaned: wasCleaned, isAlone: false)
      row.part = place + 1
      rows.append(row)
    }
  }

  private func value(
    _ text: String, in record: CSVRecord, wasCleaned: Bool, isAlone: Bool = true
  ) -> InputRow {
    guard !text.isBlank else {
      return row(record, raw: text, .rejected, "blank")
    }
    do throws(InputValue.Fault) {
      let value = try InputValue(reading: text, as: settings.kind)
      var row = row(
        record, raw: text, .pending, nil, normalized: value.canonical,
        creditCode: value.creditCode ?? (isAlone ? creditCode(beside: record) : nil))
      row.warnings = wasCleaned ? value.warnings + [.nulRemoved] : value.warnings
      return row
    } catch {
      return row(record, raw: text, .rejected, error.reason)
    }
  }

  private func row(
    _ record: CSVRecord, raw: String?, _ state: InputRow.State, _ reason: String?,
    normalized: String? = nil, creditCode: String? = nil
  ) -> InputRow {
    InputRow(
      line: record.line, kind: settings.kind, rawValue: raw?.withoutNUL,
      normalizedValue: normalized, state: state, reason: reason, creditCode: creditCode)
  }

  /// Only a code whose check digit proves it.
  private func creditCode(beside record: CSVRecord) -> String? {
    guard settings.kind == .company, let place = column.codePlace, place < record.count,
      let code = record.text(place).flatMap({ CreditCode($0) }), code.state == .valid
    else { return nil }
    return code.code
  }
}

extension String {
  fileprivate var isBlank: Bool {
    // Nearly every value tells by its first byte: a character of ASCII, or an ideograph.
    if let first = utf8.first, (0x21...0x7E).contains(first) || (0xE4...0xE9).contains(first) {
      return false
    }
    return allSatisfy(\.isWhitespace)
  }
}

extension CSVRecord {
  /// What keeps it from being read by the header.
  fileprivate func wrongForm(width: Int) -> Words {
    flaw == .strayQuote
      ? [
        "A quote opens in this row and does not close at the end of its cell.",
        "本行有引号未在单元格末尾闭合。",
      ]
      : [
        "The row has \(count) cells, and the header has \(width).",
        "本行有 \(count) 个单元格，表头有 \(width) 个。",
      ]
  }
}
