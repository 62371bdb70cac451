/// What the harness was called with, by `scripts/bench`, which makes all of these ready.
struct Options {
  /// The release binary.
  var patentflow = ""
  /// A Python that has what the peers need.
  var python = ""
  /// The built `limits/parse.cpp`.
  var parser = ""
  /// A folder for corpora and outputs, which may become large.
  var scratch = ""
  /// The folder that results are written into.
  var results = ""
  /// The version of Swift that built the binary, for the results.
  var swift = "Swift"
  var isQuick = false
  /// Whether the rest is read and nothing is measured.
  var isCheck = false
  /// The works to measure; all when empty.
  var works: [String] = []

  /// - Throws: ``Misuse`` for an option or a work that is not known, or when a folder or a binary is
  ///   missing.
  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--quick": isQuick = true
      case "--check": isCheck = true
      case "--patentflow": patentflow = try Self.value(of: word, in: &rest)
      case "--python": python = try Self.value(of: word, in: &rest)
      case "--parser": parser = try Self.value(of: word, in: &rest)
      case "--scratch": scratch = try Self.value(of: word, in: &rest)
      case "--results": results = try Self.value(of: word, in: &rest)
      case "--swift": swift = try Self.value(of: word, in: &rest)
      default:
        guard allWorks.contains(where: { $0.name == word }) else {
          throw Misuse(text: "neither an option nor a work: \(word)")
        }
        works.append(word)
      }
    }
    guard isCheck || ![patentflow, python, parser, scratch, results].contains("") else {
      throw Misuse(text: "call it by scripts/bench")
    }
  }

  private static func value(of option: String, in rest: inout ArraySlice<String>) throws -> String {
    guard let value = rest.popFirst() else { throw Misuse(text: "\(option) lacks its value") }
    return value
  }
}

/// A wrong call.
struct Misuse: Error, CustomStringConvertible {
  let text: String

  var description: String {
    let works = allWorks.map { "  \($0.name.padded(to: 10))\($0.summary)\n" }.joined()
    return "\(text)\n\nscripts/bench [--quick] [WORK…], where a work is one of\n\(works)"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
