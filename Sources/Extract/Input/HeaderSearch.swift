import ByteFormats
import Foundation
import PatentModel

/// A search among the headers of a list.
struct HeaderSearch {
  /// Of all columns, as they are written.
  let names: [String]
  private let file: String
  private let line: Int
  private let kind: InputRow.Kind

  init(_ header: CSVRecord, of file: String, kind: InputRow.Kind) {
    names = (0..<header.count).map { header.text($0)?.withoutNUL ?? "" }
    line = header.line
    self.file = file
    self.kind = kind
  }

  /// Looks where the values are.
  ///
  /// - Parameter stated: A header, or a number from 1; nil to go by the headers that people write.
  /// - Returns: The place, from 0; nil when nothing tells.
  /// - Throws: ``InputFault`` when several columns may be meant.
  func place(stated: String?) throws(InputFault) -> Int? {
    if let stated { return try place(of: stated) }
    for headers in KnownHeaders.headers(for: kind) {
      let wanted = Set(headers.map(Self.key))
      let places = names.indices.filter { wanted.contains(Self.key(names[$0])) }
      guard places.count < 2 else {
        throw InputFault(
          file, line: line,
          "several columns may hold the \(kind.rawValue): \(Self.listed(places.map { names[$0] }))",
          remedy: "Say which with `column:` under `input:`, or with --column.")
      }
      if let place = places.first { return place }
    }
    return nil
  }

  var hasKnownHeader: Bool {
    let wanted = Set(KnownHeaders.headers(for: kind).joined().map(Self.key))
    return names.contains { wanted.contains(Self.key($0)) }
  }

  /// Where a credit code stands beside the values; nil where none does.
  func creditCode(beside place: Int) -> Int? {
    let wanted = Set(KnownHeaders.creditCodes.map(Self.key))
    let places = names.indices.filter { $0 != place && wanted.contains(Self.key(names[$0])) }
    return places.count == 1 ? places[0] : nil
  }

  /// What is told of a list without the column.
  func missing(stated: String?) -> InputFault {
    if let stated {
      return InputFault(
        file, line: line, "there is no column \(stated) among \(Self.listed(names))",
        remedy: "Correct `column:` under `input:`, or --column.")
    }
    return InputFault(
      file, line: line, "no column for a \(kind.rawValue) was found among \(Self.listed(names))",
      remedy: holdsValue
        ? "The first line looks like a value: --no-header reads it as one."
        : "Name it with `column:` under `input:`, or --column, or call it "
          + "\(KnownHeaders.headers(for: kind)[0][0]); where these are no words, state the file's "
          + "--encoding.")
  }

  /// What is told of a list whose kind nobody knows.
  var unknownKind: InputFault {
    InputFault(
      file, line: line,
      "the headers do not tell what the values are: \(Self.listed(names))",
      remedy: "Say it: --kind company, publication or application.")
  }

  private func place(of stated: String) throws(InputFault) -> Int? {
    let places = names.indices.filter { Self.key(names[$0]) == Self.key(stated) }
    guard places.count < 2 else {
      throw InputFault(
        file, line: line, "\(places.count) columns are called \(stated)",
        remedy: "Number it from 1, such as --column \(places[0] + 1).")
    }
    let number = Int(stated).map { $0 - 1 }
    return places.first ?? number.flatMap { names.indices.contains($0) ? $0 : nil }
  }

  /// A list whose first line is a value has no header.
  private var holdsValue: Bool {
    names.contains { name in
      guard (try? InputValue(reading: name, as: kind)) != nil else { return false }
      return kind != .company || name.hasSuffix("公司")
    }
  }

  /// As many as a person reads, none longer than a header is.
  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(mostListed).map { name in
      "“\(name.count > longestListed ? name.prefix(longestListed) + "…" : name)”"
    }
    let rest = names.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static let mostListed = 20
  private static let longestListed = 40

  /// Headers agree whatever their width, case, blanks, and the marks of forms around them.
  private static func key(_ header: String) -> String {
    header.precomposedStringWithCompatibilityMapping.lowercased()
      .replacing("(必填)", with: "")
      .filter { !$0.isWhitespace && $0 != "*" && $0 != ":" && $0 != "\u{FEFF}" && $0 != "\u{200B}" }
  }
}
