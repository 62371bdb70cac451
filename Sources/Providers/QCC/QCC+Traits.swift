extension QCC {
  /// What QCC's documents leave open; ``settings`` says what each means.
  package struct Traits: ProviderTraits {
    package var pageSize: Int?
    package var maxRows: Int?
    package var windowOverlap: Int?
    package var pendingPoll: String?
    package var pendingPollsMax: Int?
    package var lockTime: String?
    package var report: Report?
    package var codeOverrides: [String: CodeOverride]?

    package init() {}

    /// Credit reports: document R gives an example, a table and samples that differ.
    package struct Report: Codable, Hashable, Sendable {
      package var subjectParameter: String?
      package var infoMethod: Request.Method?
      package var ready: [String]?
      package var failed: [String]?
      package var pollFirst: String?
      package var pollMax: String?
      package var deadline: String?
      package var downloadAuth: DownloadAuth?
      package var pathWithoutApiOn404: Bool?

      package init() {}

      package enum DownloadAuth: String, Codable, Sendable, CaseIterable {
        case onRefusal = "on-refusal"
        case always, never
      }

      enum CodingKeys: String, CodingKey {
        case ready, failed, deadline
        case subjectParameter = "subject_parameter"
        case infoMethod = "info_method"
        case pollFirst = "poll_first"
        case pollMax = "poll_max"
        case downloadAuth = "download_auth"
        case pathWithoutApiOn404 = "path_without_api_on_404"
      }
    }

    enum CodingKeys: String, CodingKey {
      case report
      case pageSize = "page_size"
      case maxRows = "max_rows"
      case windowOverlap = "window_overlap"
      case pendingPoll = "pending_poll"
      case pendingPollsMax = "pending_polls_max"
      case lockTime = "lock_time"
      case codeOverrides = "code_overrides"
    }
  }
}

extension QCC.Traits {
  package func check() throws(TraitFault) {
    guard (1...50).contains(rowsPerPage) else {
      throw TraitFault("page_size", "a number from 1 to 50 is expected")
    }
    guard mostRows >= rowsPerPage else {
      throw TraitFault("max_rows", "at least a page is expected")
    }
    guard (0...31).contains(sharedDays) else {
      throw TraitFault("window_overlap", "a number of days from 0 to 31 is expected")
    }
    guard (0...100).contains(pendingPollsMax ?? 0) else {
      throw TraitFault("pending_polls_max", "a number from 0 to 100 is expected")
    }
    guard try TraitFault.duration(pendingPoll, at: "pending_poll", else: .seconds(10)) > .zero
    else { throw TraitFault("pending_poll", "a pause longer than nothing is expected") }
    _ = try TraitFault.duration(lockTime, at: "lock_time", else: .zero)
    try report?.check()
  }

  package var rowsPerPage: Int { pageSize ?? 50 }
  package var mostRows: Int { maxRows ?? 5_000 }
  var sharedDays: Int { windowOverlap ?? 1 }
  var timeOfLock: Duration { lockTime.flatMap(Duration.init(reading:)) ?? .seconds(7_200) }
  var codes: CodeTable { QCC.codes.overridden(by: codeOverrides) }

  /// For lists and details; reports have their own.
  var polling: Polling {
    let pause = pendingPoll.flatMap(Duration.init(reading:)) ?? .seconds(10)
    return Polling(
      firstPause: pause, longestPause: pause, deadline: pause * (pendingPollsMax ?? 3))
  }
}
