/// The check digits of the numbers that Chinese companies bear.
enum CheckDigits {
  /// Adds to the eight characters of an organisation code the ninth (GB 11714-1997).
  static func organizationCode(_ body: String) -> String {
    let values = body.utf8.map { Int($0) - ($0 < 58 ? 48 : 55) }
    let sum = zip(values, [3, 7, 9, 10, 5, 8, 4, 2]).map(*).reduce(0, +)
    let check = (11 - sum % 11) % 11
    return body + (check == 10 ? "X" : String(check))
  }

  /// Adds to the seventeen characters of a credit code the last (GB 32100-2015).
  static func creditCode(_ body: String) -> String {
    let values = body.map { characters.firstIndex(of: $0) ?? 0 }
    let (sum, _) = values.reduce((0, 1)) { state, value in
      (state.0 + value * state.1, state.1 * 3 % 31)
    }
    return body + String(characters[(31 - sum % 31) % 31])
  }

  /// Adds to the fourteen digits of a registration number the last (ISO 7064, MOD 11,10).
  static func registrationNumber(_ body: String) -> String {
    let remainder = body.utf8.reduce(10) { remainder, digit in
      let sum = (remainder + Int(digit) - 48) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return body + String((11 - remainder) % 10)
  }

  private static let characters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
}
