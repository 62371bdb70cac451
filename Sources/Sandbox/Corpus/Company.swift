import Foundation

/// A company of the corpus, with the four things it is found by.
///
/// All numbers are derived from the name and belong to nobody: the district of both codes does not
/// exist.
struct Company: Equatable, Sendable {
  let name: String
  /// 企查查's own key, 32 lower-case hex digits.
  let keyNo: String
  /// The 统一社会信用代码, 18 characters.
  let creditCode: String
  /// The 注册号 of the time before credit codes, 15 digits.
  let registrationNumber: String

  init(name: String) {
    let key = Self.searchKey(name)
    var chance = Chance(seed: "company \(key)")
    self.name = name
    keyNo = Digest.md5(key)
    let organization = CheckDigits.organizationCode(
      String((0..<8).map { _ in chance.pick(Self.organizationCharacters) }))
    creditCode = CheckDigits.creditCode("91990000" + organization)
    registrationNumber = CheckDigits.registrationNumber(
      "990000" + String(chance.number(in: 10_000_000...99_999_999)))
  }

  /// Digits and letters that both an organisation code and a credit code may hold.
  private static let organizationCharacters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
}

extension Company {
  /// All that leads to the company, as ``searchKey(_:)`` writes it.
  var searchKeys: [String] {
    [Self.searchKey(name), keyNo.uppercased(), creditCode, registrationNumber]
  }

  /// A name or number without what people write differently: width, case, white space.
  static func searchKey(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.uppercased().filter { !$0.isWhitespace }
  }
}
