import Foundation

extension SIPOP.Traits {
  package func check() throws(TraitFault) {
    try checkSignature()
    guard timestampZone.map({ TimeZone(identifier: $0) != nil }) ?? true else {
      throw TraitFault("timestamp_zone", "a time zone is expected, such as Asia/Shanghai or UTC")
    }
    try Self.check(numberForm, at: "number_form", among: SIPOP.NumberForm.self)
    try checkReferences()
    guard !(emptyCodes ?? []).contains("1000") else {
      throw TraitFault("empty_codes", "codes other than 1000 are expected, which means success")
    }
  }

  private func checkSignature() throws(TraitFault) {
    guard signOrder.map({ SIPOP.SignatureRule.order($0) != nil }) ?? true else {
      throw TraitFault(
        "sign_order",
        "timestamp, param and secret are expected, each once, joined by “-” in the order signed, "
          + "such as timestamp-param-secret")
    }
    guard signLength.map(SIPOP.SignatureRule.lengths.contains) ?? true else {
      throw TraitFault("sign_length", "32 or 16 is expected")
    }
    try Self.check(signCase, at: "sign_case", among: SIPOP.SignatureRule.Letters.self)
  }

  private func checkReferences() throws(TraitFault) {
    guard !typesAsked.isEmpty, !typesAsked.contains(""),
      Set(typesAsked).count == typesAsked.count
    else {
      throw TraitFault(
        "refer_types", "one code or several are expected, each once, such as [\"02\"]")
    }
    let directions = (referDirection ?? [:]).sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    for (type, direction) in directions {
      try Self.check(direction, at: "refer_direction.\(type)", among: SIPOP.ReferDirection.self)
    }
  }

  private static func check<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String?, at path: String, among words: Word.Type
  ) throws(TraitFault) {
    guard let text, words.init(rawValue: text) == nil else { return }
    let allowed = words.allCases.map(\.rawValue).joined(separator: " or ")
    throw TraitFault(path, "“\(text)” is none of its values; write \(allowed)")
  }
}
