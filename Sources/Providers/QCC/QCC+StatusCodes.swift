extension QCC {
  /// What a status code asks for.
  enum Meaning: Hashable, Sendable {
    case records, empty, pollAgain, retry, slowDown, signInAgain, split, refused
    case stopped(Stop)
  }

  /// A status code of the vendor's lists, with what it means to us and whether it is billed.
  struct StatusCode: Hashable, Sendable {
    let code: String
    let meaning: Meaning
    let isBilled: Bool
  }

  /// Every code of the three documents, and those that public client code quotes from the vendor's page.
  ///
  /// The valid group (【有效请求】) is billed; the classes are our reading.
  static let statusCodes: [String: StatusCode] = {
    let account = Meaning.stopped(Stop(.provider, until: .personActs))
    let endpoint = Meaning.stopped(Stop(.endpoint, until: .personActs))
    let day = Meaning.stopped(Stop(.provider, until: .midnight))
    let table: [(Meaning, billed: [String], free: [String])] = [
      (.records, ["200"], []),
      (.empty, ["201"], []),
      (.pollAgain, ["205"], []),
      (.split, ["207"], []),
      (
        .refused, ["110", "202", "208", "209", "213", "215", "218", "219"],
        ["223", "125", "126", "224"]
      ),
      (.retry, [], ["199", "203", "500", "124"]),
      (.slowDown, [], ["120", "122"]),
      (.signInAgain, [], ["115"]),
      (day, [], ["109", "116"]),
      (
        account, [],
        ["101", "102", "103", "104", "106", "107", "108", "112", "119", "121", "123"]
      ),
      (endpoint, ["105"], ["111", "113", "114", "117", "118", "214"]),
    ]
    var codes: [String: StatusCode] = [:]
    for (meaning, billed, free) in table {
      for code in billed {
        codes[code] = StatusCode(code: code, meaning: meaning, isBilled: true)
      }
      for code in free {
        codes[code] = StatusCode(code: code, meaning: meaning, isBilled: false)
      }
    }
    return codes
  }()
}
