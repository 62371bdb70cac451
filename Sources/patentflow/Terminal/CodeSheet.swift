import ByteFormats
import PatentModel
import Providers

/// What is known of a provider's codes, as a person or a machine reads it.
struct CodeSheet {
  private static let width = 80

  private let provider: String
  private let codes: [ProviderCode]
  private let language: Language

  /// - Parameters:
  ///   - provider: Its id.
  ///   - codes: Those to tell of.
  ///   - language: That the person reads.
  init(of provider: String, _ codes: [ProviderCode], in language: Language) {
    self.provider = provider
    self.codes = codes
    self.language = language
  }

  /// A line or two for each code: what a run does about it, and the vendor's text.
  var list: [String] {
    let width = codes.map(\.code.columns).max() ?? 0
    return codes.flatMap { code in
      let label = "\(code.code.filled(to: width))  \(code.meaning.rawValue.filled(to: 13))  "
      return code.text.wrapped(behind: label, width: Self.width)
    }
  }

  /// All that is known of each code.
  var pages: [String] { Array(codes.map(page).joined(separator: [""])) }

  private func page(_ code: ProviderCode) -> [String] {
    let meaning = code.meaning.words + (code.isStop ? Words.reaching(code.scope) : .none)
    let entries: [(Words, Words)] = [
      (.meaning, meaning), (.isBilled, code.billing.words), (.whatToDo, code.remedy),
      (.source, code.source),
    ]
    return ["\(provider) \(code.code)  \(code.text)"]
      + entries.filter { !$0.1.isEmpty }.flatMap { label, words in
        words[language].wrapped(behind: "  " + label[language].filled(to: 9), width: Self.width)
      }
  }

  /// An array of the codes, each with what is said of it in both languages.
  var json: String {
    var json = JSONWriter()
    json.beginArray()
    for code in codes { json.write(code, of: provider) }
    json.endArray()
    return json.text
  }
}

extension ProviderCode {
  fileprivate var isStop: Bool { [.stopDay, .stopAccount, .refreshToken].contains(meaning) }
}

extension JSONWriter {
  fileprivate mutating func write(_ code: ProviderCode, of provider: String) {
    beginObject()
    member("provider", provider)
    member("code", code.code)
    member("text", code.text)
    member("class", code.meaning.rawValue)
    member("scope", code.scope.rawValue)
    name("billed")
    if let isBilled = code.billing.isBilled { bool(isBilled) } else { null() }
    member("meaning", code.meaning.words)
    member("remedy", code.remedy)
    member("source", code.source)
    endObject()
  }

  private mutating func member(_ name: String, _ words: Words) {
    self.name(name)
    beginObject()
    member("en", words.english)
    member("zh", words.chinese)
    endObject()
  }
}

extension ProviderCode.Billing {
  fileprivate var isBilled: Bool? {
    switch self {
    case .billed: true
    case .free: false
    case .unknown: nil
    }
  }
}
