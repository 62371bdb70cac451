import Foundation

extension SIPOP {
  /// What the document leaves open, which is much: it neither says how to sign nor lists a code.
  package struct Traits: ProviderTraits {
    /// What is signed, in order; `timestamp-param-secret`.
    package var signOrder: String?
    /// Digits of a signature: 32, or the 16 in the middle; 32.
    package var signLength: Int?
    /// `lower` or `upper`; lower.
    package var signCase: String?
    /// The zone in which `timestamp` is told; `Asia/Shanghai`.
    package var timestampZone: String?
    /// How an application is written: `dotted` (`CN201010600278.4`), `digits-12` (`201010600278`) or
    /// `digits-13` (`2010106002784`); dotted.
    package var numberForm: String?
    /// The sorts of reference that are asked for, each by a call; `["02"]`, the only one documented.
    package var referTypes: [String]?
    /// What a sort means, `backward` or `forward`, beside 02, which is backward by the documents in its
    /// sample: they are older than the patent.
    package var referDirection: [String: String]?
    /// The codes that say “nothing found”; `["1100"]`, as one public client has it.
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

    package static let names =
      [
        "sign_order", "sign_length", "sign_case", "timestamp_zone", "number_form", "refer_types",
        "refer_direction", "empty_codes", "code_overrides",
      ] + CodeOverride.names
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
