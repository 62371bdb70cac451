extension SIPOP {
  /// How a call is signed.
  ///
  /// 引证信息 says no more than that `sign` is an MD5 over the input; the rest is what one public client
  /// does, so that each part of it is a setting.
  struct SignatureRule: Hashable, Sendable {
    /// What is signed, one behind the other and nothing between them.
    enum Part: String, CaseIterable, Sendable {
      case timestamp, param, secret
    }

    enum Letters: String, CaseIterable, Sendable {
      case lower, upper
    }

    /// All of them, in the order that is signed.
    let order: [Part]
    /// All 32 digits, or the 16 in the middle.
    let length: Int
    let letters: Letters

    func signature(timestamp: String, param: String, secret: Secret) -> String {
      let signed = order.map { part in
        switch part {
        case .timestamp: timestamp
        case .param: param
        case .secret: secret.revealed
        }
      }
      let digits = signed.joined().md5.dropFirst((32 - length) / 2).prefix(length)
      return letters == .lower ? String(digits) : digits.uppercased()
    }
  }
}

extension SIPOP.SignatureRule {
  static let lengths = [32, 16]

  /// Reads an order such as `timestamp-param-secret`; nil unless each part stands there once.
  static func order(_ text: String) -> [Part]? {
    let parts = text.split(separator: "-").map { Part(rawValue: String($0)) }
    let known = parts.compactMap { $0 }
    guard known.count == parts.count, known.count == Part.allCases.count,
      Set(known).count == known.count
    else { return nil }
    return known
  }
}
