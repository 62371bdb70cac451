/// Something that can be asked of a provider, such as `zhihuiya.detail`; the source token of a dataset.
package struct Endpoint: Hashable, Sendable, CustomStringConvertible {
  /// `qcc`, `zhihuiya`, `sipop`.
  package let provider: String
  /// `list`, `detail`, …: the word behind the dot of a source token.
  package let name: String

  package init(provider: String, name: String) {
    self.provider = provider
    self.name = name
  }

  /// Reads `zhihuiya.detail`; nil without a dot.
  package init?(_ text: String) {
    guard let dot = text.firstIndex(of: ".") else { return nil }
    self.init(provider: String(text[..<dot]), name: String(text[text.index(after: dot)...]))
  }

  package var description: String { "\(provider).\(name)" }
}

/// What is bought once: the identity of one answer, free of credentials, time and batch.
///
/// A D301 call asks up to a hundred questions; a page of a search is one.
package struct Question: Hashable, Sendable {
  package let endpoint: Endpoint
  /// Canonical, so that the same question is always the same text: a publication number
  /// (`CN114154014A`), or sorted parameters (`pageIndex=1&pageSize=50&searchKey=…`).
  package let key: String

  package init(_ endpoint: Endpoint, key: String) {
    self.endpoint = endpoint
    self.key = key
  }
}
