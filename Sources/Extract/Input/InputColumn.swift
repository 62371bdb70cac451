import ByteFormats
import Foundation
import PatentModel

/// The column of a list that holds the values, found by the headers that people write.
struct InputColumn {
  /// From 0.
  let place: Int
  /// Of all columns, as they are written; empty where the list has no header.
  let names: [String]
  /// Where a credit code stands beside the values, which tells companies apart; nil where none does.
  let codePlace: Int?

  /// Finds the column in a header.
  ///
  /// - Throws: ``InputFault`` that lists the headers, when there is none or more than one.
  init(in header: CSVRecord, of file: String, by settings: InputSettings) throws(InputFault) {
    names = (0..<header.count).map { header.text($0)?.withoutNUL ?? "" }
    let search = HeaderSearch(names: names, file: file, line: header.line, kind: settings.kind)
    place = if let stated = settings.column { try search.find(stated) } else { try search.find() }
    codePlace = search.creditCode(beside: place)
  }

  /// The column of a list without a header.
  ///
  /// - Throws: ``InputFault`` when nobody says which of several it is.
  init(ofWidth width: Int, file: String, by settings: InputSettings) throws(InputFault) {
    names = Array(repeating: "", count: width)
    codePlace = nil
    guard let stated = settings.column else {
      guard width == 1 else {
        throw InputFault(
          file, line: 1, "the list has \(width) columns and no header",
          remedy: "Say which holds the values: --column 1.")
      }
      place = 0
      return
    }
    guard let number = Int(stated), (1...width).contains(number) else {
      throw InputFault(
        file, line: 1, "there is no column \(stated) in a list of \(width) without a header",
        remedy: "Number it from 1: --column 1.")
    }
    place = number - 1
  }
}

extension InputColumn {
  /// The kind whose headers a list has.
  ///
  /// - Throws: ``InputFault`` when that is none, or more than one.
  static func kind(
    in header: CSVRecord, of file: String, by settings: InputSettings
  ) throws(InputFault) -> InputRow.Kind {
    let names = (0..<header.count).map { header.text($0) ?? "" }
    let kinds = InputRow.Kind.allCases.filter { kind in
      settings.hasHeader
        && HeaderSearch(names: names, file: file, line: header.line, kind: kind).hasKnownHeader
    }
    guard kinds.count == 1 else {
      throw InputFault(
        file, line: header.line,
        "the headers do not tell what the values are: \(HeaderSearch.listed(names))",
        remedy: "Say it: --kind company, publication or application.")
    }
    return kinds[0]
  }
}

/// A search among the headers of one list.
private struct HeaderSearch {
  let names: [String]
  let file: String
  let line: Int
  let kind: InputRow.Kind

  func find(_ stated: String) throws(InputFault) -> Int {
    let places = names.indices.filter { Self.key(names[$0]) == Self.key(stated) }
    if places.count > 1 {
      throw InputFault(
        file, line: line, "\(places.count) columns are called \(stated)",
        remedy: "Number it from 1, such as --column \(places[0] + 1).")
    }
    if let place = places.first { return place }
    if let number = Int(stated), names.indices.contains(number - 1) { return number - 1 }
    throw InputFault(
      file, line: line, "there is no column \(stated) among \(Self.listed(names))",
      remedy: "Correct `column:` under `input:`, or --column.")
  }

  func find() throws(InputFault) -> Int {
    for headers in KnownHeaders.headers(for: kind) {
      let wanted = Set(headers.map(Self.key))
      let places = names.indices.filter { wanted.contains(Self.key(names[$0])) }
      guard let first = places.first else { continue }
      guard places.count == 1 else {
        throw InputFault(
          file, line: line,
          "several columns may hold the \(kind.rawValue): \(Self.listed(places.map { names[$0] }))",
          remedy: "Say which with `column:` under `input:`, or with --column.")
      }
      return first
    }
    throw InputFault(
      file, line: line, "no column for a \(kind.rawValue) was found among \(Self.listed(names))",
      remedy: remedy)
  }

  /// A list whose first line is a value has no header.
  private var remedy: String {
    let isValue = names.contains { name in
      guard (try? InputValue(reading: name, as: kind)) != nil else { return false }
      return kind != .company || name.hasSuffix("公司")
    }
    return isValue
      ? "The first line looks like a value: --no-header reads it as one."
      : "Name it with `column:` under `input:`, or --column, or call it "
        + "\(KnownHeaders.headers(for: kind)[0][0])."
  }

  var hasKnownHeader: Bool {
    let wanted = Set(KnownHeaders.headers(for: kind).joined().map(Self.key))
    return names.contains { wanted.contains(Self.key($0)) }
  }

  func creditCode(beside place: Int) -> Int? {
    let wanted = Set(KnownHeaders.creditCodes.map(Self.key))
    let places = names.indices.filter { $0 != place && wanted.contains(Self.key(names[$0])) }
    return places.count == 1 ? places[0] : nil
  }

  static func listed(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: ", ")
  }

  /// Headers agree whatever their width, case, blanks, and the marks of forms around them.
  private static func key(_ header: String) -> String {
    header.precomposedStringWithCompatibilityMapping.lowercased()
      .replacing("(必填)", with: "")
      .filter { !$0.isWhitespace && $0 != "*" && $0 != ":" && $0 != "\u{FEFF}" && $0 != "\u{200B}" }
  }
}
