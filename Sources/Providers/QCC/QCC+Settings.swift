extension QCC.Traits {
  package static let settings = [
    Setting(
      "page_size", .whole(1...50), "rows a page; 50 is the documented maximum", standard: "50"),
    Setting(
      "max_rows", .whole(1...1_000_000),
      "the most records that a search shows, known only from the text of code 207",
      standard: "5000"),
    Setting(
      "window_overlap", .whole(0...31),
      "days that neighbouring windows of a split search share, since it is not stated whether the ends "
        + "of a window belong to it", standard: "1"),
    Setting(
      "pending_poll", .duration,
      "the pause before an answer that is not ready (205) is asked for again",
      standard: "10s"),
    Setting(
      "pending_polls_max", .whole(0...100), "how often it is asked for again: each may be billed",
      standard: "3"),
    Setting(
      "lock_time", .duration,
      "for how long this very query is not sent again after code 110, by later runs neither",
      standard: "2h"),
    Setting(
      "report", .group(Report.settings), "how credit reports are ordered, awaited and fetched"),
    CodeOverride.setting,
  ]
}

extension QCC.Traits.Report {
  fileprivate static let settings = [
    Setting(
      "subject_parameter", .text("keyNo"),
      "the parameter that names the company; one example of the document writes `coyName`",
      standard: "keyNo"),
    Setting(
      "info_method", .words(of: Request.Method.self),
      "how it is asked whether a report is ready; a public client uses GET, and code 118 points here",
      standard: "POST"),
    Setting(
      "ready", .list(.text("S")),
      "letters of ReportStatus that mean “ready”; only S is documented, any other is waited for",
      standard: "[S]"),
    Setting("failed", .list(.text("F")), "letters that mean “failed”; none is documented"),
    Setting(
      "poll_first", .duration, "the first pause between two questions; it grows by half each time",
      standard: "5s"),
    Setting("poll_max", .duration, "the longest pause", standard: "60s"),
    Setting(
      "deadline", .duration,
      "when this run goes on without the report; `resume` asks again without ordering",
      standard: "30min"),
    Setting(
      "download_auth", .words(of: DownloadAuth.self),
      "whether the download shows who asks; `on-refusal` means once, after 401 and 403",
      standard: "on-refusal"),
    Setting(
      "path_without_api_on_404", .flag,
      "whether a download that is not found is tried once below the host without `/api`: the document's "
        + "note and its sample differ", standard: "true"),
  ]
}
