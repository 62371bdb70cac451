/// Lists of publication numbers, every second of which the synthetic corpus knows.
enum PublicationNumbers {
  /// What prints so many of them, as a list.
  static func list(_ count: Int) -> String {
    "echo 公开号; seq -f 'CN1%08.0fA' 14000000 \(14_000_000 + count - 1)"
  }
}
