import Foundation
package import PatentModel

/// Finds the column of a list that holds the values, by the headers that people write.
package enum InputColumn {
  /// The headers that are understood for a kind, most usual first.
  package static func knownHeaders(for kind: InputRow.Kind) -> [String] {
    switch kind {
    case .company:
      [
        "企业名称", "公司名称", "单位名称", "机构名称", "申请人", "统一社会信用代码", "公司", "企业",
        "company", "company name", "company_name", "name",
      ]
    case .publication:
      [
        "公开号", "公开（公告）号", "公告号", "公开公告号", "授权公告号", "publication_number",
        "publication number", "publication", "patent_number", "pn",
      ]
    case .application:
      ["申请号", "专利申请号", "专利号", "application_number", "application number", "application"]
    }
  }

  /// Looks for the column that holds what is asked for.
  ///
  /// - Parameters:
  ///   - header: The first record of the list.
  ///   - file: As faults name it.
  ///   - kind: Decides which headers are known.
  ///   - stated: The name or, from 1, the number that the pipeline gives; nil to find it.
  /// - Returns: The place of the column, from 0.
  /// - Throws: ``InputFault`` that lists the headers, when there is none or more than one.
  package static func find(
    in header: CSVRecord, of file: String, kind: InputRow.Kind, stated: String?
  ) throws(InputFault) -> Int {
    let names = header.fields.indices.map { header.text($0) ?? "" }
    if let stated { return try find(stated, in: names, of: file) }
    let wanted = Set(knownHeaders(for: kind).map(key))
    let places = names.indices.filter { wanted.contains(key(names[$0])) }
    guard let first = places.first else {
      throw InputFault(
        file, line: header.line,
        "no column for a \(kind.rawValue) was found among \(listed(names))",
        remedy: "Name it with `column:` under `input:`, or call it "
          + "\(knownHeaders(for: kind)[0]).")
    }
    guard places.count == 1 else {
      throw InputFault(
        file, line: header.line,
        "several columns may hold the \(kind.rawValue): \(listed(places.map { names[$0] }))",
        remedy: "Say which with `column:` under `input:`.")
    }
    return first
  }

  /// The column of credit codes that stands beside the values, which tells companies apart.
  ///
  /// - Parameters:
  ///   - header: The first record of the list.
  ///   - column: Where the values are.
  /// - Returns: nil when there is none, or more than one.
  static func creditCode(in header: CSVRecord, beside column: Int) -> Int? {
    let wanted: Set = ["统一社会信用代码", "credit_code", "uscc"]
    let places = header.fields.indices.filter { place in
      place != column && wanted.contains(key(header.text(place) ?? ""))
    }
    return places.count == 1 ? places[0] : nil
  }

  private static func find(
    _ stated: String, in names: [String], of file: String
  ) throws(InputFault) -> Int {
    if let place = names.firstIndex(where: { key($0) == key(stated) }) { return place }
    if let number = Int(stated), names.indices.contains(number - 1) { return number - 1 }
    throw InputFault(
      file, line: 1, "there is no column \(stated) among \(listed(names))",
      remedy: "Correct `column:` under `input:`.")
  }

  private static func listed(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: ", ")
  }

  /// Headers agree whatever their width, case and blanks.
  private static func key(_ header: String) -> String {
    header.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
  }
}
