import Foundation

/// The question of one call: `param` of extra.queryReferInfo.
struct ReferQuestion: Equatable, Sendable {
  /// The page gives no list of codes; its sample of 02 has older documents, so 01 is invented to be the
  /// other direction.
  enum Direction: String, Sendable {
    case citing = "01"
    case cited = "02"
  }

  /// `CN201010600278.4`, whichever way it was written.
  let application: String
  let direction: Direction
}

extension ReferQuestion {
  private struct Param: Decodable {
    let applicationDocNum: String
    let referType: String
  }

  /// - Throws: `wrongQuestion` for other text than a JSON object of both fields, for a number in
  ///   another form, and for another referType than 01 and 02.
  init(_ param: String) throws(SIPOPStatus) {
    guard let fields = try? JSONDecoder().decode(Param.self, from: Data(param.utf8)),
      let application = Self.canonical(fields.applicationDocNum),
      let direction = Direction(rawValue: fields.referType)
    else { throw .wrongQuestion }
    self.init(application: application, direction: direction)
  }

  /// Reads `CN201010600278.4`, `2010106002784` and `201010600278`.
  private static func canonical(_ text: String) -> String? {
    let isDotted = text.hasPrefix("CN")
    var digits = isDotted ? text.dropFirst(2) : text[...]
    if isDotted {
      guard digits.dropLast().last == "." else { return nil }
      digits.remove(at: digits.index(digits.endIndex, offsetBy: -2))
    }
    let body = digits.prefix(12)
    let check = digits.dropFirst(12)
    guard body.utf8.count == 12, body.utf8.allSatisfy({ (48...57).contains($0) }),
      check.utf8.count <= 1, !(isDotted && check.isEmpty)
    else { return nil }
    let digit = check.isEmpty ? ApplicationCheck.digit(ofBody: String(body)) : String(check)
    return "CN\(body).\(digit)"
  }
}
