/// Which of the played providers is meant; the raw value is its word in specifications.
enum Provider: String, CaseIterable, Sendable {
  case qcc
  case zhihuiya
  case sipop
}

/// What can be asked of a provider; the raw value is its word in specifications and on the bill.
enum Method: String, CaseIterable, Sendable {
  case searchMultiPatents = "SearchMultiPatents"
  case patentDetails = "GetDetails"
  case telecomList = "GetList"
  case telecomDetail = "GetDetail"
  case createReport = "CreateReport"
  case reportInfo = "GetReportInfo"
  case reportFile = "retrieve"
  case token
  case patentDetailAggregation = "patent-detail-aggregation"
  case referInfo = "queryReferInfo"

  /// What a call is for: only inquiries are paced and count as calls.
  enum Errand: Sendable {
    case inquiry, token, download
  }

  var provider: Provider {
    switch self {
    case .searchMultiPatents, .patentDetails, .telecomList, .telecomDetail, .createReport,
      .reportInfo, .reportFile:
      .qcc
    case .token, .patentDetailAggregation: .zhihuiya
    case .referInfo: .sipop
    }
  }

  var errand: Errand {
    switch self {
    case .token: .token
    case .reportFile: .download
    default: .inquiry
    }
  }
}
