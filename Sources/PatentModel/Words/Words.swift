/// A text for people in both languages, of which one is shown.
package struct Words: Hashable, Sendable {
  package let english: String
  package let chinese: String

  package init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A name that is the same in both: of a company, a class, a provider.
  package init(name: String) { self.init(en: name, zh: name) }

  /// Where nothing is said.
  package static let none = Words(name: "")

  package var isEmpty: Bool { english.isEmpty && chinese.isEmpty }

  package var isName: Bool { english == chinese }

  /// Both, for places that know no languages, such as the tip of a bar.
  package var both: String { isName ? english : "\(chinese) · \(english)" }

  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The same with both texts changed in one way.
  package func map(_ transform: (String) -> String) -> Words {
    Words(en: transform(english), zh: transform(chinese))
  }

  /// One behind the other, with nothing in between.
  package static func + (left: Words, right: Words) -> Words {
    Words(en: left.english + right.english, zh: left.chinese + right.chinese)
  }
}

extension Words: ExpressibleByArrayLiteral {
  /// English, then Chinese.
  package init(arrayLiteral elements: String...) {
    precondition(elements.count == 2, "Words are said in two languages")
    self.init(en: elements[0], zh: elements[1])
  }
}
