import Load
package import Providers

/// `report`: written last, when it is known how the run went.
package struct WriteReport: StandaloneOperator {
  package struct Options: Codable, Sendable {
    package var language: String?
  }

  package static let name = "report"
  package static let summary =
    "report.html: the run and its patents at a glance, in one file, in English and Chinese."
  package static let role = Role.load
  package static let settings = [
    Setting(
      "language", .words(of: ReportLoad.Language.self), "the language that shows first",
      standard: "en")
  ]

  let load: ReportLoad

  package init(_ options: Options?) throws(OptionFault) {
    let word = options?.language ?? ReportLoad.Language.english.rawValue
    guard let language = ReportLoad.Language(rawValue: word) else {
      let known = ReportLoad.Language.allCases.map(\.rawValue)
      throw OptionFault(
        "language", "“\(word)” is no language of the report",
        remedy: "Write \(known.joined(separator: " or ")).")
    }
    load = ReportLoad(language: language)
  }
}
