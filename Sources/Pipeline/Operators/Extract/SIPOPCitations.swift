package import Providers

/// `sipop.citations`.
package struct SIPOPCitations: ExtractOperator {
  package typealias Source = SIPOP
  package typealias Options = NoOptions
  package static let name = "sipop.citations"
  package static let summary =
    "What a patent cites, or is cited by, by SIPOP queryReferInfo, a call each; 20 a month are free."
  package static let settings: [Setting] = []
  package static let asksAbout = SubjectName.application
  package static let prices = [Setting("call", .amount, "an application and sort of reference")]

  package let inquiries: [any Inquiry]

  package init(_ options: NoOptions?, traits: SIPOP.Traits) {
    inquiries = [SIPOP.CitationLookup(traits: traits)]
  }
}
