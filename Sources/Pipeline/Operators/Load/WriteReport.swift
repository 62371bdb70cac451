import Load
import PatentModel
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
      "language", .words(of: Language.self),
      "the language that shows first; left out, that of the run (`--lang`, or the locale)")
  ]

  let load: ReportLoad

  package init(_ options: Options?) throws(OptionFault) {
    guard let word = options?.language else {
      load = ReportLoad(language: nil)
      return
    }
    guard let language = Language(rawValue: word) else {
      let known = Language.allCases.map(\.rawValue)
      throw OptionFault(
        "language", "“\(word)” is no language of the report",
        remedy: "Write \(known.joined(separator: " or ")).")
    }
    load = ReportLoad(language: language)
  }
}
