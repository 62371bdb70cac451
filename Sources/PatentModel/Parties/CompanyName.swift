/// A company's name as it is shown, and the keys by which names are compared.
public struct CompanyName: Hashable, Sendable {
  /// The display name: form KC, no blanks beside Han characters and brackets, and full-width
  /// brackets in a Chinese name.
  public let name: String

  /// Tidies a name as somebody wrote it.
  public init(_ text: String) {
    name = text.isTidyChinese ? text : Self.tidied(text)
  }

  /// The key for exact matching: form KC in upper case without white space.
  ///
  /// `（` and `(` agree in it. Equal keys are equal names; 分公司 and 股份 are never dropped.
  public var key: String { Self.key(of: name) }

  /// The key for suggestions, never for merging: also without punctuation, and with 有限责任公司 as
  /// 有限公司.
  public var looseKey: String {
    let letters = key.unicodeScalars.filter { !$0.isPunctuation }
    return String(String.UnicodeScalarView(letters)).replacing("有限责任公司", with: "有限公司")
  }

  /// The key of a name in any spelling; for persons too.
  public static func key(of text: String) -> String {
    if text.isPurelyIdeographic { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.visibleForm.unicodeScalars where !scalar.isBlank {
      scalars.append(scalar)
    }
    return String(scalars).uppercased().compatibilityForm
  }

  private static func tidied(_ text: String) -> String {
    let scalars = Array(text.visibleForm.unicodeScalars)
    let isChinese = scalars.contains(where: \.isHan)
    var result = String.UnicodeScalarView()
    var hasGap = false
    for scalar in scalars {
      if scalar.isBlank {
        hasGap = true
        continue
      }
      if hasGap, let last = result.last, !last.refusesBlanks, !scalar.refusesBlanks {
        result.append(" ")
      }
      hasGap = false
      result.append(isChinese ? scalar.chineseBracket : scalar)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// True for the neighbours beside which a blank means nothing.
  fileprivate var refusesBlanks: Bool {
    switch self {
    case "(", ")", "（", "）", "[", "]", "【", "】", "〔", "〕": true
    default: isHan
    }
  }

  /// Round brackets as Chinese type sets them.
  fileprivate var chineseBracket: Unicode.Scalar {
    switch self {
    case "(": "（"
    case ")": "）"
    default: self
    }
  }

  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default:
      false
    }
  }
}
