@testable package import Providers

extension Example {
  /// What Example's document leaves open.
  package struct Traits: ProviderTraits {
    package var numberForm: NumberForm?
    package var codeOverrides: [String: CodeOverride]?

    package init() {}

    package enum NumberForm: String, Codable, Sendable, CaseIterable {
      /// `CN114154014A`.
      case plain
      /// `CN-114154014-A`.
      case docdb
    }

    enum CodingKeys: String, CodingKey {
      case numberForm = "number_form"
      case codeOverrides = "code_overrides"
    }

    package static let settings = [
      Setting(
        "number_form", .words(of: NumberForm.self),
        "how a number is written: the document shows both forms", standard: "plain"),
      CodeOverride.setting,
    ]
  }
}

extension Example.Traits {
  /// Finds nothing: reading the file has looked at every value.
  package func check() throws(TraitFault) {}

  var codes: CodeTable { Example.codes.overridden(by: codeOverrides) }
}
