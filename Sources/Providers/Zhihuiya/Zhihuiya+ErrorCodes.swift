extension Zhihuiya {
  /// What an `error_code` asks for.
  enum Meaning: Hashable, Sendable {
    case records, retry, slowDown, signInAgain, refused
    case stopped(Stop)
  }

  /// Every code of the document.
  ///
  /// Refused calls are free, since what is billed is an item returned.
  static let errorCodes: [Int: Meaning] = {
    let account = Meaning.stopped(Stop(.provider, until: .personActs))
    let endpoint = Meaning.stopped(Stop(.endpoint, until: .personActs))
    let table: [(Meaning, [Int])] = [
      (.records, [0]),
      (.refused, [68_300_004, 68_300_006, 68_300_007, 68_300_010, 67_200_012]),
      (.retry, [68_300_005, 68_300_008, 67_200_100]),
      (.slowDown, [67_200_000, 67_200_001, 67_200_002]),
      (.signInAgain, [67_200_009]),
      (.stopped(Stop(.provider, until: .midnight)), [67_200_007]),
      (account, [67_200_003, 67_200_005, 67_200_006, 67_200_008]),
      (endpoint, [67_200_004, 67_200_101]),
    ]
    var codes: [Int: Meaning] = [:]
    for (meaning, members) in table {
      for code in members { codes[code] = meaning }
    }
    return codes
  }()

  /// What an HTTP status means when the body holds no envelope.
  static let httpStatuses: [Int: Meaning] = [
    400: .refused,
    401: .signInAgain,
    403: .stopped(Stop(.endpoint, until: .personActs)),
    413: .refused,
  ]
}
