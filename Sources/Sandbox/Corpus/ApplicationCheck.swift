/// The check digit of a Chinese application number.
enum ApplicationCheck {
  /// The weights run from 2 to 9 and begin again; the sum modulo 11 is the digit, X for 10.
  static func digit(ofBody body: String) -> String {
    let sum = zip(0..., body.utf8.map { Int($0) - 48 }).reduce(0) { sum, place in
      sum + (place.0 % 8 + 2) * place.1
    }
    return sum % 11 == 10 ? "X" : String(sum % 11)
  }
}
