import ByteFormats
import Extract
import Foundation
import PatentModel
import Pipeline
import Transform
import Workspace

/// The words at the end of a run: what was got, what it cost, what is missing, what to type next.
struct Receipt {
  private static let width = 80

  let ending: RunEnding
  /// The folder of the dataset.
  let output: String
  /// The command that goes on with the run.
  let resumption: String
  /// The command that shows a page; nil where there is no screen for it.
  let opener: String?
  private let stops: [String: Refusal]
  private let language: Language

  /// - Parameters:
  ///   - ending: How the run ended.
  ///   - stops: The providers that are not called for now, and why, by name.
  ///   - output: The folder of the dataset.
  ///   - resumption: The command that goes on with the run.
  ///   - opener: The command that shows a page; nil where there is no screen for it.
  ///   - language: That the person reads.
  init(
    _ ending: RunEnding, stops: [String: Refusal] = [:], output: String, resumption: String,
    opener: String? = nil, language: Language
  ) {
    self.ending = ending
    self.stops = stops
    self.output = output
    self.resumption = resumption
    self.opener = opener
    self.language = language
  }

  /// - Parameters:
  ///   - manner: That of the progress before it.
  ///   - isQuiet: Whether only what went wrong is told.
  func write(_ manner: ProgressManner, isQuiet: Bool) {
    if let fault = ending.fault { Console.error("patentflow: \(fault)") }
    for (name, refusal) in ending.refusals {
      let remedy = refusal.remedy.isEmpty ? Words.settleIt : refusal.remedy
      Console.error(
        "patentflow: \(name) refuses the account: \(refusal.code) \(refusal.message). "
          + remedy[language])
    }
    guard !isQuiet else { return }
    if case .json = manner { return Console.error(json) }
    for line in lines { Console.error(line) }
  }

  var lines: [String] {
    let summary = ending.summary
    let title = Words.run(summary.runID, of: summary.pipeline, is: headline)
    return [title[language], ""] + StageTable(summary.stages, in: language).lines + [""]
      + entry(.list, summary.input.sentence)
      + entries(.spent, summary.spend.sentences)
      + (summary.findings.map(findingLines) ?? [])
      + entries(
        .waits, stops.sorted { $0.key < $1.key }.map { .waiting(for: $0.key, by: $0.value) })
      + (summary.outputs.isEmpty ? [] : entry(.output, ["\(output): ", "\(output)："] + files))
      + nextLines
  }

  /// Text behind a label, the label to fall in with the others.
  private func entry(_ label: Words, _ words: Words) -> [String] {
    words[language].wrapped(behind: filled(label), width: Self.width)
  }

  /// Several texts, the first of them behind the label.
  private func entries(_ label: Words, _ texts: [Words]) -> [String] {
    texts.enumerated().flatMap { entry($0 == 0 ? label : .none, $1) }
  }

  private func filled(_ label: Words) -> String { label[language].filled(to: 11) }

  private var headline: Words {
    switch ending.exitStatus {
    case .complete: .complete
    case .someFailed: .someFailed
    case .deferred: .deferred(until: ending.deferredUntil.map { ShanghaiTime($0).text })
    case .accountRefused: .accountRefused
    default: .runFailed
    }
  }

  /// The files, those of a folder as their number.
  private var files: Words {
    let paths = ending.summary.outputs.map(\.path)
    let folders = Dictionary(grouping: paths.filter { $0.contains("/") }) {
      $0.prefix { $0 != "/" }
    }
    let single = paths.filter { !$0.contains("/") }.map(Words.init(name:))
    let several = folders.sorted { $0.key < $1.key }.map { folder, files in
      let count = Words.files(files.count)
      return ["\(folder)/ (\(count.english))", "\(folder)/（\(count.chinese)）"] as Words
    }
    return (single + several).joined(separator: [", ", "、"])
  }

  private func findingLines(of findings: MergeFindings) -> [String] {
    let statuses = findings.unmappedStatuses.ordered
    return [
      (Words.conflicts, Self.counts(findings.conflicts)),
      (.doubts, Self.counts(findings.qualityFlags)),
      (.statuses, statuses.isEmpty ? nil : .unknown(statuses: statuses)),
    ].flatMap { label, words in words.map { entry(label, $0) } ?? [] }
  }

  /// How often each occurs; nil for none.
  private static func counts(_ counts: [String: Int]) -> Words? {
    counts.isEmpty
      ? nil : counts.ordered.map { Words(name: "\($0.text) \($0.count.grouped)") }.listed
  }

  private var nextLines: [String] {
    next.enumerated().map { place, line in
      (place == 0 ? filled(.nextStep) : filled(.none)) + line[language]
    }
  }
}

extension [String: Int] {
  /// The most frequent first.
  fileprivate var ordered: [(text: String, count: Int)] {
    sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (text: $0.key, count: $0.value) }
  }
}
