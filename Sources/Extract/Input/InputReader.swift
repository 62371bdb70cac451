package import Foundation
package import PatentModel

/// Reads the user's list: each record becomes a row with a value to ask for, or a reason why not.
///
/// Nothing is dropped.
package struct InputReader {
  private var file: CSVFile
  private let kind: InputRow.Kind
  private let column: Int
  /// Where a credit code stands beside the values; nil where none does.
  private let codeColumn: Int?
  private let width: Int

  /// Opens a list and reads its header.
  ///
  /// - Parameters:
  ///   - url: A file of CSV in UTF-8, with a header.
  ///   - kind: What the values of the column are.
  ///   - column: A header or a number from 1; nil to find it.
  /// - Throws: ``InputFault`` when the file cannot be read, has no header in UTF-8, or has no such column.
  package init(_ url: URL, kind: InputRow.Kind, column: String?) throws {
    file = try CSVFile(at: url)
    guard let header = try file.next() else {
      throw InputFault(url.path, "the file has no header", remedy: "Write one on its first line.")
    }
    guard header.fields.indices.allSatisfy({ header.text($0) != nil }) else {
      throw InputFault(
        url.path, line: header.line, "the header is not in UTF-8",
        remedy: "Save the file as CSV in UTF-8.")
    }
    self.kind = kind
    let place = try InputColumn.find(in: header, of: url.path, kind: kind, stated: column)
    self.column = place
    codeColumn = InputColumn.creditCode(in: header, beside: place)
    width = header.fields.count
  }

  /// The next row; nil at the end of the file.
  package mutating func next() throws -> InputRow? {
    try file.next().map(row)
  }

  private func row(_ record: CSVRecord) -> InputRow {
    guard !record.isBlank else { return row(record, nil, nil, .blank, "blank") }
    guard record.fields.count > column, hasFittingWidth(record) else {
      let raw = record.fields.indices.contains(column) ? record.text(column) : nil
      return row(record, raw, nil, .rejected, "wrong_field_count")
    }
    guard let raw = record.text(column) else {
      let repaired = String(decoding: record.fields[column], as: UTF8.self)
      return row(record, repaired, nil, .rejected, "undecodable_bytes")
    }
    guard raw.contains(where: { !$0.isWhitespace }) else {
      return row(record, raw, nil, .rejected, "blank")
    }
    switch canonical(raw) {
    case .success(let value): return row(record, raw, value, .pending, nil)
    case .failure(let fault): return row(record, raw, nil, .rejected, fault.reason)
    }
  }

  /// Fields beyond the header's come of a stray delimiter or quote, and the value may be cut.
  private func hasFittingWidth(_ record: CSVRecord) -> Bool {
    record.fields.dropFirst(width).allSatisfy(\.isEmpty)
  }

  private func canonical(_ raw: String) -> Result<String, Rejected> {
    do {
      switch kind {
      case .company: return .success(try CompanyIdentifier(reading: raw).queryValue)
      case .publication:
        if let id = VendorPatentID(reading: raw) { return .success(id.canonical) }
        return .success(try PublicationNumber(parsing: raw).canonical)
      case .application: return .success(try ApplicationNumber(parsing: raw).canonical)
      }
    } catch let fault as NumberFault {
      return .failure(Rejected(reason: fault.reason.rawValue))
    } catch let fault as CompanyIdentifier.Fault {
      return .failure(Rejected(reason: fault.rawValue))
    } catch {
      preconditionFailure("A value is rejected for a reason that is not in the model: \(error)")
    }
  }

  private func row(
    _ record: CSVRecord, _ raw: String?, _ normalized: String?, _ state: InputRow.State,
    _ reason: String?
  ) -> InputRow {
    InputRow(
      line: record.line, kind: kind, rawValue: raw, normalizedValue: normalized, state: state,
      reason: reason, creditCode: creditCode(of: record, named: normalized))
  }

  /// Of a company alone, and only a code whose check digit proves it.
  private func creditCode(of record: CSVRecord, named value: String?) -> String? {
    guard kind == .company, let value else { return nil }
    let beside = codeColumn.flatMap {
      record.fields.indices.contains($0) ? record.text($0) : nil
    }
    for text in [value, beside] {
      if let code = text.flatMap({ CreditCode($0) }), code.state == .valid { return code.code }
    }
    return nil
  }
}

/// A value that no provider can be asked for.
private struct Rejected: Error {
  let reason: String
}
