/// A text of the page in its two languages, of which one shows at a time.
struct Words: Hashable {
  let english: String
  let chinese: String

  init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A name that is the same in both: of a company, a class, a provider.
  init(name: String) { self.init(en: name, zh: name) }

  var isName: Bool { english == chinese }

  /// Both, for places that know no languages, such as the tip of a bar.
  var both: String { isName ? english : "\(chinese) · \(english)" }
}

extension Words: ExpressibleByArrayLiteral {
  /// English, then Chinese.
  init(arrayLiteral elements: String...) {
    precondition(elements.count == 2, "Words are said in two languages")
    self.init(en: elements[0], zh: elements[1])
  }
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ words: Words) {
    guard !words.isName else { return appendInterpolation(words.english) }
    appendInterpolation(
      """
      <span lang="en">\(words.english)</span><span lang="zh-Hans">\(words.chinese)</span>
      """ as HTML)
  }
}
