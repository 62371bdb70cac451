/// What a method of 企查查 has to say, before it is put into the form of its replies.
struct QCCFinding: Sendable {
  var status = QCCStatus.found
  /// What is said in place of the status's own text.
  var message: String?
  var paging = JSON.null
  var groups = JSON.null
  var result = JSON.null
  var isXML = false
  /// What is charged in place of one call for the question; of no effect where nothing is.
  var charge: Charge?
}

extension QCCFinding {
  /// A page of rows; 201 where there is none.
  init(page rows: [JSON], _ paging: QCCPaging, of total: Int, groups: JSON = .null) {
    self.init(
      status: rows.isEmpty ? .nothing : .found, paging: paging.json(total: total), groups: groups,
      result: rows.isEmpty ? .null : .array(rows))
  }
}

/// Which page is asked for: `pageSize` and `pageIndex`.
struct QCCPaging: Sendable {
  let size: Int
  let index: Int

  /// - Throws: `wrongParameter` for what is no number, and for more rows a page than 50.
  init(_ query: [String: String]) throws(QCCStatus) {
    size = try Self.number(query["pageSize"] ?? "10", in: 1...50)
    index = try Self.number(query["pageIndex"] ?? "1", in: 1...Int(Int32.max))
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) throws(QCCStatus) -> Int {
    guard let number = Int(text), range.contains(number) else { throw .wrongParameter }
    return number
  }

  /// The rows of the page.
  ///
  /// - Parameters:
  ///   - rows: As they stood when the first page was read.
  ///   - newRows: How many have come in front of them since.
  /// - Returns: None behind the last one.
  func page<Row>(of rows: [Row], behind newRows: Int = 0) -> ArraySlice<Row> {
    rows.dropFirst(max(0, (index - 1) * size - newRows)).prefix(size)
  }

  func json(total: Int) -> JSON {
    ["PageSize": .int(size), "PageIndex": .int(index), "TotalRecords": .int(total)]
  }
}
