import Foundation

/// One HTTP call as a provider's desk sees it, freed of the server that carried it.
struct Call: Sendable {
  /// Where a redirect within the host leads.
  static let elsewhere = "/moved"

  let method: String
  let path: String
  /// Query parameters, decoded; of a name given twice the last one counts.
  var query: [String: String] = [:]
  /// Header values by lower-case name.
  var headers: [String: String] = [:]
  /// Fields of a form in the body, decoded as the query is.
  var form: [String: String] = [:]
  /// When the call came in, by the stand-in's own clock.
  let arrival: Date
  var place = Place()
  /// Path and query as they came, without the detour of a redirect.
  var target = ""
  /// The port that it came to.
  var port = ""
  /// Whether it came by a redirect.
  var isMoved = false
  /// How many rows of a list have come in front since its first page was read.
  var newRows = 0
}

/// Where a call stands among others, counted from 1.
struct Place: Equatable, Sendable {
  /// Among all calls of this stand-in.
  var serial = 0
  /// Among the inquiries of its provider; 0 for a call that is none.
  var ofProvider = 0
  /// Among the calls of its method.
  var ofMethod = 0
}

extension Call {
  /// The call's place among all calls of this stand-in, from 1.
  var serial: Int { place.serial }

  /// Reads `a=1&b=2` as it stands in a query or in a form: percent-encoded UTF-8, `+` for a blank.
  static func fields(of text: String) -> [String: String] {
    let pairs = text.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(halves[0]), halves.count == 2 ? decoded(halves[1]) : "")
    }
    return Dictionary(pairs) { _, last in last }
  }

  private static func decoded(_ text: Substring) -> String {
    let blanks = text.replacing("+", with: " ")
    return blanks.removingPercentEncoding ?? String(blanks)
  }
}

extension Call {
  /// What it shows to prove who calls: keys, tokens, signatures.
  var proofs: [String] {
    let shown =
      ["token", "authorization"].map { headers[$0] }
      + ["key", "apikey", "sign", "appKey", "client_id"].flatMap { [query[$0], form[$0]] }
    return shown.compactMap { $0?.split(separator: " ").last.map(String.init) }
  }
}
