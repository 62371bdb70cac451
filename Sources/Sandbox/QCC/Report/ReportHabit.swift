/// What is odd about a company's report: three companies of the generated corpus, by their names.
///
/// The document leaves these things open, and clients have met more than one answer.
enum ReportHabit: Sendable {
  case none
  /// GetReportInfo answers in XML, even where JSON is asked for.
  case infoInXML
  /// The file is handed out only with the header fields of a signed call.
  case fileNeedsToken
  /// The file lies at the address without `/api`, as the example of 企业信用报告 V1.3 has it.
  case fileWithoutAPI

  init(of company: Company) {
    self =
      switch company.name {
      case "比亚迪股份有限公司": .infoInXML
      case "小米科技有限责任公司": .fileNeedsToken
      case "宁德时代新能源科技股份有限公司": .fileWithoutAPI
      default: .none
      }
  }
}
