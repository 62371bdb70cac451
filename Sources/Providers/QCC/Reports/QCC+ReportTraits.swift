extension QCC.Traits {
  /// The parameter that names the company: `keyNo` in the table of 企业信用报告 V1.3, 6.2.1, and in public
  /// clients; `coyName` in its example.
  var reportSubject: String { report?.subjectParameter ?? "keyNo" }

  /// POST by 企业信用报告 V1.3, 6.2.2.
  var reportMethod: Request.Method { report?.infoMethod ?? .post }

  var readyLetters: [String] { report?.ready ?? ["S"] }
  var failedLetters: [String] { report?.failed ?? [] }
  var downloadAuth: Report.DownloadAuth { report?.downloadAuth ?? .onRefusal }
  var dropsAPIOn404: Bool { report?.pathWithoutApiOn404 ?? true }

  /// How a report is waited for; how long one takes is not stated.
  var reportPolling: Polling {
    Polling(
      firstPause: report?.pollFirst.flatMap(Duration.init(reading:)) ?? .seconds(5),
      longestPause: report?.pollMax.flatMap(Duration.init(reading:)) ?? .seconds(60),
      deadline: report?.deadline.flatMap(Duration.init(reading:)) ?? .seconds(1_800))
  }
}

extension QCC.Traits.Report {
  /// Looks at every value that is written.
  ///
  /// - Throws: `TraitFault` for the first that does not do.
  func check() throws(TraitFault) {
    guard subjectParameter != "" else {
      throw TraitFault("report.subject_parameter", "a name is expected, such as keyNo")
    }
    guard ready != [] else {
      throw TraitFault("report.ready", "one letter or several are expected, such as [S]")
    }
    guard Set(ready ?? ["S"]).isDisjoint(with: failed ?? []) else {
      throw TraitFault("report.failed", "other letters than those that mean “ready” are expected")
    }
    for (pause, path) in [(pollFirst, "report.poll_first"), (pollMax, "report.poll_max")] {
      guard try TraitFault.duration(pause, at: path, else: .seconds(1)) > .zero else {
        throw TraitFault(path, "a pause is expected, such as 5s")
      }
    }
    _ = try TraitFault.duration(deadline, at: "report.deadline", else: .zero)
  }
}
