/// A small deterministic source of chance (SplitMix64), so that a failing input comes again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// Draws a text of pieces that parsers stumble over, with stray characters of any plane between.
  mutating func awkwardText() -> String {
    let pieces = [
      "CN", "ZL", "A", "X", ".", "-", "/", "2021", "85", "1", "0000001", "９", "（", "）", "申请号：",
      "\u{200B}",
      " ", "\u{3000}", "年", "月", "日", "公司", "PCT", "期满", "等恢复", "\u{0}", "\u{0301}", "x", "＊", "字第",
      "号",
      "G06F", "(2019.01)", "🧪",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &self) {
      if Int.random(in: 0..<5, using: &self) == 0,
        let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self))
      {
        text.unicodeScalars.append(scalar)
      } else {
        text += pieces[Int.random(in: 0..<pieces.count, using: &self)]
      }
    }
    return text
  }

  /// Draws the body of a valid application number, short or long.
  mutating func applicationBody() -> String {
    let type = [1, 2, 3, 8, 9].randomElement(using: &self) ?? 1
    if Bool.random(using: &self) {
      let year = Int.random(in: 2003...2026, using: &self)
      return "\(year)\(type)" + digits(7)
    }
    let year = (Array(85...99) + Array(0...3)).randomElement(using: &self) ?? 85
    return (year < 10 ? "0\(year)" : "\(year)") + "\(type)" + digits(5)
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
  }
}
