import Extract
import Foundation
import Pipeline
import Transform
import Workspace

/// The words at the end of a run: what was got, what it cost, what is missing, what to type next.
struct Receipt {
  private let ending: RunEnding
  private let run: String
  private let place: PlaceOptions
  private let output: String

  init(_ ending: RunEnding, run: String, place: PlaceOptions, output: String) {
    self.ending = ending
    self.run = run
    self.place = place
    self.output = output
  }

  func write(isQuiet: Bool) {
    if let fault = ending.fault { Console.error("patentflow: \(fault)") }
    for (name, refusal) in ending.refusals {
      let remedy = refusal.remedy.isEmpty ? "Settle it with the provider." : refusal.remedy
      Console.error(
        "patentflow: \(name) refuses the account: \(refusal.code) \(refusal.message). \(remedy)")
    }
    guard !isQuiet else { return }
    for line in lines { Console.error(line) }
  }

  var lines: [String] {
    let summary = ending.summary
    var lines = ["Run \(summary.runID): \(headline)"]
    let input = summary.input
    lines.append(
      "  \(column("input")) \(input.rows) rows: \(input.accepted) asked, \(input.duplicates) duplicates, "
        + "\(input.rejected) rejected" + (input.blank > 0 ? ", \(input.blank) blank" : ""))
    lines += summary.stages.map(stageLine)
    lines += summary.findings.map { findingLines(of: $0) } ?? []
    lines += summary.spend.sorted { $0.key < $1.key }.map { spendLine($0.key, $0.value) }
    if !summary.outputs.isEmpty { lines.append("  \(column("output")) \(output): \(outputs)") }
    if let next { lines.append("  \(column("next")) \(next)") }
    return lines
  }

  private var headline: String {
    switch ending.exitStatus {
    case .complete: "complete"
    case .someFailed: "complete, but some items failed; failures.csv lists them"
    case .deferred:
      ending.deferredUntil.map { "incomplete; some is deferred until \(ShanghaiTime($0).text)" }
        ?? "incomplete; some is put off, and failures.csv says what to do"
    case .accountRefused: "incomplete; a provider refuses the account"
    default: "failed"
    }
  }

  private func stageLine(_ stage: RunSummary.Stage) -> String {
    var parts = ["\(stage.state.rawValue), \(stage.records) records"]
    if stage.tasks > 0 {
      parts.append("\(stage.tasks) tasks, \(stage.requests) calls, \(stage.reused) reused")
    }
    if stage.failed > 0 { parts.append("\(stage.failed) failed") }
    if stage.deferred > 0 { parts.append("\(stage.deferred) deferred") }
    return "  \(column(stage.name)) " + parts.joined(separator: ", ")
  }

  /// The files, those of a folder as their number.
  private var outputs: String {
    let paths = ending.summary.outputs.map(\.path)
    let folders = Dictionary(grouping: paths.filter { $0.contains("/") }) {
      $0.prefix { $0 != "/" }
    }
    let names =
      paths.filter { !$0.contains("/") }
      + folders.sorted { $0.key < $1.key }.map { "\($0)/ (\($1.count) files)" }
    return names.joined(separator: ", ")
  }

  /// A name, as wide as the longest.
  private func column(_ name: String) -> String {
    let names =
      ending.summary.stages.map(\.name) + ending.summary.spend.keys + [
        "input", "output", "conflicts",
      ]
    let width = names.map(\.count).max() ?? 0
    return name.padding(toLength: max(8, width), withPad: " ", startingAt: 0)
  }

  private func findingLines(of findings: MergeFindings) -> [String] {
    [
      ("conflicts", Self.counts(findings.conflicts)),
      ("doubts", Self.counts(findings.qualityFlags)),
      ("statuses", findings.unmappedSentence),
    ].compactMap { name, text in text.map { "  \(column(name)) \($0)" } }
  }

  /// How often each occurs, the most frequent first; nil for none.
  private static func counts(_ counts: [String: Int]) -> String? {
    guard !counts.isEmpty else { return nil }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private func spendLine(_ provider: String, _ spend: RunSummary.Spend) -> String {
    "  \(column(provider)) \(spend.sentence)"
  }

  private var next: String? {
    switch ending.exitStatus {
    case .complete, .someFailed: nil
    default: place.resumption(of: run)
    }
  }
}

extension MergeFindings {
  /// The legal statuses that nobody has explained to us yet; nil when all are known.
  fileprivate var unmappedSentence: String? {
    guard !unmappedStatuses.isEmpty else { return nil }
    let most = unmappedStatuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    return "of unknown meaning: \(unmappedStatuses.count), such as "
      + most.map { "“\($0.key)” (\($0.value))" }.joined(separator: ", ")
      + "; run.json lists them"
  }
}
