/// Cells in which somebody has written several values.
package enum JointCell {
  /// No name and no number holds these, in any width.
  private static let separators: Set<Unicode.Scalar> = [";", "|"]
  /// Numbers hold none of these either; names do.
  private static let numberSeparators = separators.union([",", "、", "\n", "\r"])
  private static let lineBreaks: Set<Unicode.Scalar> = ["\n", "\r"]

  /// Cuts a cell at a separator; one of full width counts as well.
  ///
  /// - Returns: The values without white space around them; none of them is empty.
  package static func parts(of text: String, at separator: String) -> [String] {
    let wanted = separator.compatibilityForm
    let isWanted = { (scalar: Unicode.Scalar) in String(scalar).compatibilityForm == wanted }
    return cut(text, where: isWanted)
  }

  static func holdsSeveral(_ text: String, kind: InputRow.Kind) -> Bool {
    guard !text.isTidyChinese, text.holdsByte(where: \.maySeparate) else { return false }
    let text = text.compatibilityForm
    switch kind {
    case .company: return holdsSeveralCompanies(text)
    case .publication, .application:
      return areSeveral(cut(text, where: numberSeparators.contains)) {
        Identification($0, as: kind == .publication ? .publication : .application).canonical != nil
      }
    }
  }

  /// A line break may also stand in the middle of one long name.
  private static func holdsSeveralCompanies(_ text: String) -> Bool {
    areSeveral(cut(text, where: separators.contains)) { _ in true }
      || areSeveral(cut(text, where: lineBreaks.contains)) { $0.hasSuffix("公司") }
  }

  private static func areSeveral(_ parts: [String], _ isValue: (String) -> Bool) -> Bool {
    parts.count > 1 && parts.allSatisfy(isValue)
  }

  private static func cut(_ text: String, where isSeparator: (Unicode.Scalar) -> Bool) -> [String] {
    text.unicodeScalars.split(whereSeparator: isSeparator).compactMap { part in
      let scalars = Array(part)
      guard let first = scalars.firstIndex(where: { !$0.isBlank }),
        let last = scalars.lastIndex(where: { !$0.isBlank })
      else { return nil }
      return String(String.UnicodeScalarView(scalars[first...last]))
    }
  }
}

extension UInt8 {
  /// Whether it is a separator, or begins one beyond ASCII: `；`, `，`, `｜`, `、`, their small forms, and the
  /// Greek question mark, which is a semicolon.
  fileprivate var maySeparate: Bool {
    switch self {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","), 0x0A, 0x0D, 0xCD, 0xE3, 0xEF:
      true
    default: false
    }
  }
}
