import ByteFormats
import PatentModel

/// The column of a list that holds the values.
struct InputColumn {
  /// From 0.
  let place: Int
  /// Of all columns, as they are written; empty where the list has no header.
  let names: [String]
  /// Where a credit code stands beside the values, which tells companies apart; nil where none does.
  let codePlace: Int?
}

extension InputColumn {
  /// Finds the column in a header.
  ///
  /// - Returns: nil when it is not there.
  /// - Throws: ``InputFault`` that lists the headers, when there is more than one.
  init?(in header: CSVRecord, of file: String, by settings: InputSettings) throws(InputFault) {
    let search = HeaderSearch(header, of: file, kind: settings.kind)
    guard let place = try search.place(stated: settings.column) else { return nil }
    self.place = place
    names = search.names
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

  /// The kind whose headers a list has; nil when that is none, or more than one.
  static func kind(in header: CSVRecord, of file: String) -> InputRow.Kind? {
    let kinds = InputRow.Kind.allCases.filter {
      HeaderSearch(header, of: file, kind: $0).hasKnownHeader
    }
    return kinds.count == 1 ? kinds[0] : nil
  }
}
