package import PatentModel
package import Providers

/// `qcc.company-patents`.
package struct QCCCompanyPatents: ExtractOperator {
  package struct Options: Codable, Sendable {
    /// 1 发明公布, 2 发明授权, 3 实用新型, 4 外观设计; left out, all four.
    package var kindcode: [Int]?
  }

  package static let name = "qcc.company-patents"
  package static let summary = "All patents of a company, by QCC SearchMultiPatents, 50 a call."
  package static let optionNames = ["kindcode"]
  package static let provider = QCC.id
  package static let inputKind = InputRow.Kind.company
  package static let priceKey = "search"

  package let inquiry: any Inquiry

  package init(_ options: Options?) throws(OptionFault) {
    let kinds = options?.kindcode.map(Set.init) ?? QCC.PatentSearch.allKinds
    guard !kinds.isEmpty, kinds.isSubset(of: QCC.PatentSearch.allKinds) else {
      throw OptionFault("kindcode", "a list of 1, 2, 3 and 4 is expected")
    }
    inquiry = QCC.PatentSearch(kinds: kinds)
  }
}
