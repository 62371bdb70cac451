extension ReportOrder {
  /// The smallest file of its format that names the company.
  var file: Reply {
    switch format {
    case .pdf:
      Reply(
        headers: ["Content-Type": "application/pdf"],
        body: PDF.page(titled: "\(company.name) \(company.creditCode)"))
    case .word:
      Reply(
        headers: ["Content-Type": Self.wordType],
        body: WordDocument.paragraph("\(company.name) \(company.creditCode)"))
    }
  }

  private static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}
