package import Providers

/// `qcc.patent-details`.
package struct QCCPatentDetails: ExtractOperator {
  package typealias Source = QCC
  package typealias Options = NoOptions
  package static let name = "qcc.patent-details"
  package static let summary =
    "Legal history, attorneys, full IPC and image of a patent that QCC's search found, a call each."
  package static let settings: [Setting] = []
  package static let asksAbout = SubjectName.qccPatent
  package static let prices = [Setting("detail", .amount, "a patent")]

  package let inquiries: [any Inquiry]

  package init(_ options: NoOptions?, traits: QCC.Traits) {
    inquiries = [QCC.PatentDetail(traits: traits)]
  }
}
