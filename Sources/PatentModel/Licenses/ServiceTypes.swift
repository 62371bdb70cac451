/// The kinds of service that a telecom licence allows, as one text lists them.
package struct ServiceTypes: Hashable, Sendable {
  /// The names of the services in the order of the text.
  package let names: [String]

  /// Splits at commas outside brackets: 信息服务业务（仅限A，B） is one service.
  package init(_ text: String) {
    var names = [String.UnicodeScalarView()]
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "（": depth += 1
      case ")", "）": depth = max(0, depth - 1)
      case ",", "，":
        if depth == 0 {
          names.append(String.UnicodeScalarView())
          continue
        }
      default: break
      }
      names[names.count - 1].append(scalar)
    }
    self.names = names.map(\.trimmingBlanks).filter { !$0.isEmpty }
  }
}

extension String.UnicodeScalarView {
  /// The text without white space at its ends.
  fileprivate var trimmingBlanks: String {
    let start = drop { $0.isBlank }
    guard let last = start.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(start[...last])
  }
}
