import Providers
import Testing

struct QCCReportTraitsTests {
  typealias Writing = @Sendable (inout QCC.Traits.Report) -> Void

  /// What is written, and the path that the fault names; nil where it does.
  static let writings: [(Writing, String?)] = [
    ({ _ in }, nil),
    ({ $0.subjectParameter = "coyName" }, nil),
    ({ $0.subjectParameter = "" }, "report.subject_parameter"),
    ({ $0.ready = ["S", "Y"] }, nil), ({ $0.ready = [] }, "report.ready"),
    ({ $0.failed = ["F"] }, nil), ({ $0.failed = ["S"] }, "report.failed"),
    ({ $0.pollFirst = "10ms" }, nil), ({ $0.pollFirst = "0s" }, "report.poll_first"),
    ({ $0.pollFirst = "soon" }, "report.poll_first"),
    ({ $0.pollMax = "0ms" }, "report.poll_max"), ({ $0.deadline = "0s" }, nil),
    ({ $0.deadline = "1 day" }, "report.deadline"),
  ]

  @Test(arguments: writings)
  func `a value that does not do is named with its path`(
    write: Writing, path: String?
  ) {
    var report = QCC.Traits.Report()
    write(&report)
    var traits = QCC.Traits()
    traits.report = report
    var fault: TraitFault?
    do { try traits.check() } catch { fault = error }
    #expect(fault?.path == path)
  }
}
