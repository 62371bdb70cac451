import ArgumentParser
import Foundation
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

    let lines = try receipt(findings).lines

    #expect(lines.contains { $0.hasSuffix("inventors 5, title 2") })
    #expect(lines.contains { $0.hasSuffix("unmapped_status_text 3") })
    #expect(
      lines.contains {
        $0.hasSuffix("of unknown meaning: 2, such as “状态不明” (2), “另一状态” (1); run.json lists them")
      })
  }

  @Test func `a merge that found nothing to look at says nothing of it`() throws {
    let lines = try receipt(MergeFindings()).lines

    #expect(lines.allSatisfy { !$0.contains("conflicts") && !$0.contains("doubts") })
  }

  private func receipt(_ findings: MergeFindings) throws -> patentflow.Receipt {
    var summary = RunSummary(
      runID: "20260101-001", pipeline: "test", status: .complete, exitStatus: 0)
    summary.findings = findings
    let ending = RunEnding(summary: summary, fault: nil, refusals: [], deferredUntil: nil)
    return patentflow.Receipt(
      ending, run: "20260101-001", place: try PlaceOptions.parse([]), output: "out")
  }
}
