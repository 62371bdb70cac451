import PatentModel

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ words: Words) {
    guard !words.isName else { return appendInterpolation(words.english) }
    appendInterpolation(
      """
      <span lang="en">\(words.english)</span><span lang="zh-Hans">\(words.chinese)</span>
      """ as HTML)
  }
}
