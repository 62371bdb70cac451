extension QCC {
  /// What QCC's documents leave open.
  package struct Traits: ProviderTraits {
    /// Rows a page, from 1 to 50, the documented maximum; 50.
    package var pageSize: Int?
    /// The most records that a search shows, known only from the text of code 207; 5000.
    package var maxRows: Int?
    /// How many days neighbouring windows of a split search share, since it is not stated whether the
    /// ends of a window belong to it; 1.
    package var windowOverlap: Int?
    /// The pause before an answer is asked for again that is not ready (code 205); `10s`.
    package var pendingPoll: String?
    /// How often it is asked for again: each time may be billed; 3.
    package var pendingPollsMax: Int?
    /// For how long a query is barred after code 110; `2h`, by the text of the code.
    package var lockTime: String?
    package var report: Report?
    package var codeOverrides: [String: CodeOverride]?

    package init() {}

    /// Credit reports: document R gives an example, a table and samples that differ.
    package struct Report: Codable, Hashable, Sendable {
      /// The name of the parameter that names the company; `keyNo`, in one example `coyName`.
      package var subjectParameter: String?
      /// `POST` by the document, `GET` by a public client of the open platform; POST.
      package var infoMethod: Request.Method?
      /// The letters of `ReportStatus` that mean “ready”; `[S]`, the only documented one.
      package var ready: [String]?
      /// Those that mean “failed”; none is documented.
      package var failed: [String]?
      /// The first pause between two polls; `5s`.
      package var pollFirst: String?
      /// The longest; `60s`.
      package var pollMax: String?
      /// When this run stops polling, for a later one to go on; `30min`.
      package var deadline: String?
      /// Whether the download shows who asks: `on-refusal` (after 401 or 403, the default), `always`, `never`.
      package var downloadAuth: DownloadAuth?
      /// Whether a download that is not found is tried once below the host without `/api`; true.
      package var pathWithoutApiOn404: Bool?

      package init() {}

      package enum DownloadAuth: String, Codable, Sendable {
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

    package static let names =
      [
        "page_size", "max_rows", "window_overlap", "pending_poll", "pending_polls_max", "lock_time",
        "report", "code_overrides", "subject_parameter", "info_method", "ready", "failed",
        "poll_first", "poll_max", "deadline", "download_auth", "path_without_api_on_404",
      ] + CodeOverride.names
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
