import ByteFormats
import Foundation
import PatentModel
import Pipeline
import Workspace

/// How a run stands, for whoever looks at it from outside: its stages, why some is missing, what it cost.
struct StandingTable {
  private let summary: RunSummary
  private let record: RunRecord
  private let language: Language

  init(_ summary: RunSummary, record: RunRecord, in language: Language) {
    self.summary = summary
    self.record = record
    self.language = language
  }

  /// Ends with what to type next, where there is something left to do.
  ///
  /// - Throws: `DatabaseError`.
  func lines(resumption: String) throws -> [String] {
    let noted = try record.fact(.status)
    let standing = Words.standing(noted)
    let title = Words.run(summary.runID, of: summary.pipeline, is: standing)[language]
    var lines = [title, ""] + StageTable(summary.stages, in: language).lines
    let reasons = try summary.stages.flatMap { try self.reasons(of: $0.name) }
    if !reasons.isEmpty { lines += [""] + reasons }
    lines += [""]
    for (place, words) in summary.spend.sentences.enumerated() {
      let label = place == 0 ? Words.spent[language] : ""
      lines += words[language].wrapped(behind: label.filled(to: 8), width: ForecastTable.width)
    }
    if noted != RunSummary.Status.complete.rawValue {
      lines.append(Words.nextStep[language].filled(to: 8) + resumption)
    }
    return lines
  }

  /// Why the stage lacks something, and until when.
  private func reasons(of stage: String) throws -> [String] {
    var lines = try record.reasons(of: stage).map { reason in
      "  \(stage): \(Words.missing(reason)[language])"
    }
    if let until = try record.deferredUntil(of: stage) {
      lines.append("  \(stage): \(Words.resume(after: ShanghaiTime(until).text)[language])")
    }
    return lines
  }
}
