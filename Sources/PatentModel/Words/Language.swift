/// A language in which people are spoken to.
package enum Language: String, Codable, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

extension Language {
  /// The language that an environment asks for, as POSIX has it: `LC_ALL`, else `LC_MESSAGES`, else `LANG`;
  /// the first that is set decides.
  ///
  /// What we write is UTF-8, so a locale that names another encoding gets English, which every terminal
  /// shows.
  ///
  /// - Parameter environment: The variables of a process.
  package init(of environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale.map(Self.isChinese) == true ? .chinese : .english
  }

  /// Whether it is a locale such as `zh_CN.UTF-8`, `zh-Hans` or `zh`.
  private static func isChinese(_ locale: String) -> Bool {
    let parts = locale.lowercased().split(separator: "@")[0].split(separator: ".")
    let tongue = parts.first?.prefix { $0 != "_" && $0 != "-" }
    guard tongue == "zh", let encoding = parts.dropFirst().first else { return tongue == "zh" }
    return ["utf-8", "utf8"].contains(encoding)
  }
}
