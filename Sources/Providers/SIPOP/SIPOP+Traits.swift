import Foundation

extension SIPOP {
  /// What the document leaves open, which is much: it neither says how to sign nor lists a code.
  ///
  /// ``settings`` says what each means.
  package struct Traits: ProviderTraits {
    package var signOrder: String?
    package var signLength: Int?
    package var signCase: String?
    package var timestampZone: String?
    package var numberForm: String?
    package var referTypes: [String]?
    package var referDirection: [String: String]?
    package var emptyCodes: [String]?
    package var codeOverrides: [String: CodeOverride]?

    package init() {}

    enum CodingKeys: String, CodingKey {
      case signOrder = "sign_order"
      case signLength = "sign_length"
      case signCase = "sign_case"
      case timestampZone = "timestamp_zone"
      case numberForm = "number_form"
      case referTypes = "refer_types"
      case referDirection = "refer_direction"
      case emptyCodes = "empty_codes"
      case codeOverrides = "code_overrides"
    }
  }

  /// Which way a reference leads from the patent that was asked about.
  package enum ReferDirection: String, Codable, CaseIterable, Sendable {
    /// To a document that the patent cites.
    case backward
    /// To a document that cites the patent.
    case forward
  }
}

extension SIPOP.Traits {
  /// What each sort of reference means; one that is missing here means nothing that is known.
  package var directions: [String: SIPOP.ReferDirection] {
    let written = (referDirection ?? [:]).compactMapValues(SIPOP.ReferDirection.init(rawValue:))
    return ["02": SIPOP.ReferDirection.backward].merging(written) { $1 }
  }

  var typesAsked: [String] { referTypes ?? ["02"] }

  var form: SIPOP.NumberForm { numberForm.flatMap(SIPOP.NumberForm.init(rawValue:)) ?? .dotted }

  /// China has had no summer time since 1991.
  var zone: TimeZone {
    timestampZone.flatMap(TimeZone.init(identifier:)) ?? TimeZone(secondsFromGMT: 28_800) ?? .gmt
  }

  var signatureRule: SIPOP.SignatureRule {
    SIPOP.SignatureRule(
      order: signOrder.flatMap(SIPOP.SignatureRule.order) ?? [.timestamp, .param, .secret],
      length: signLength ?? 32,
      letters: signCase.flatMap(SIPOP.SignatureRule.Letters.init(rawValue:)) ?? .lower)
  }
}
