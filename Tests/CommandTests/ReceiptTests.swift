import ArgumentParser
import Extract
import Foundation
import PatentModel
import Pipeline
import Testing
import Transform
import Workspace

@testable import patentflow

struct ReceiptTests {
  @Test func `conflicts, doubts and unknown statuses are told, the most frequent first`() throws {
    let json = """
      {"conflicts":{"title":2,"inventors":5},"quality_flags":{"unmapped_status_text":3},
       "unmapped_statuses":{"状态不明":2,"另一状态":1}}
      """
    let findings = try JSONDecoder().decode(MergeFindings.self, from: Data(json.utf8))

    let lines = receipt(findings).lines

    #expect(lines.contains { $0.hasSuffix("inventors 5, title 2") })
    #expect(lines.contains { $0.hasSuffix("unmapped_status_text 3") })
    let text = lines.joined(separator: " ").replacing(#/ +/#, with: " ")
    #expect(
      text.contains(
        "of unknown meaning: 2, such as “状态不明” (2), “另一状态” (1); run.json lists them"))
  }

  @Test func `a merge that found nothing to look at says nothing of it`() throws {
    let lines = receipt(MergeFindings()).lines

    #expect(lines.allSatisfy { !$0.contains("Conflicts") && !$0.contains("Doubts") })
  }

  /// How a run ended, and the last lines of its receipt.
  @Test(arguments: [
    (Pipeline.ExitStatus.complete, ["Next       open out/report.html in a browser"]),
    (.someFailed, ["Next       less -S out/failures.csv"]),
    (
      .deferred,
      [
        "Next       after 2026-12-01 00:00 (Asia/Shanghai):",
        "           patentflow resume 20260101-001",
      ]
    ),
    (
      .accountRefused,
      [
        "Next       patentflow explain-code qcc 112", "           when it is settled:",
        "           patentflow resume 20260101-001",
      ]
    ),
    (
      .failed,
      ["Next       when the fault is mended:", "           patentflow resume 20260101-001"]
    ),
  ])
  func `the last word is what to type next`(status: Pipeline.ExitStatus, next: [String]) {
    let lines = receipt(MergeFindings(), status).lines

    #expect(Array(lines.suffix(next.count)) == next)
  }

  @Test func `on a screen the page is opened by a command`() {
    let lines = receipt(MergeFindings(), opener: "xdg-open").lines

    #expect(lines.last == "Next       xdg-open out/report.html")
  }

  private func receipt(
    _ findings: MergeFindings, _ status: Pipeline.ExitStatus = .complete, opener: String? = nil
  ) -> patentflow.Receipt {
    var summary = RunSummary(
      runID: "20260101-001", pipeline: "test", status: status.summaryStatus,
      exitStatus: status.rawValue)
    summary.findings = findings
    summary.outputs = [RunSummary.Output(path: "report.html", records: 1, bytes: 1, sha256: "")]
    let refusal = Refusal(code: "112", message: "", until: nil, isAccount: true)
    let ending = RunEnding(
      summary: summary, fault: nil,
      refusals: status == .accountRefused ? [("qcc.list", refusal)] : [],
      deferredUntil: status == .deferred ? Date(timeIntervalSince1970: 1_796_054_400) : nil)
    return patentflow.Receipt(
      ending, output: "out", resumption: "patentflow resume 20260101-001", opener: opener,
      language: .english)
  }
}
