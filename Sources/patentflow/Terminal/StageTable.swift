import ByteFormats
import PatentModel
import Pipeline

/// The stages of a run below one another: how each stands, and what it has done.
struct StageTable {
  private let stages: [RunSummary.Stage]
  private let language: Language

  init(_ stages: [RunSummary.Stage], in language: Language) {
    self.stages = stages
    self.language = language
  }

  /// Columns that are empty for all stages are left out.
  var lines: [String] {
    var rows = [header] + stages.map(row)
    for column in (2..<8).reversed() { rows = rows.droppingIfEmpty(column) }
    return rows.aligned(toLeft: 2)
  }

  private var header: [String] {
    let heads: [Words] = [
      .stage, .state, .tasks, .calls, .reused, .records, .failed, .deferred, .none,
    ]
    return heads.map { $0[language] }
  }

  private func row(_ stage: RunSummary.Stage) -> [String] {
    let counts = [
      stage.tasks, stage.requests, stage.reused, stage.records, stage.failed, stage.deferred,
    ]
    return [stage.name, stage.state.words[language]]
      + counts.map { $0 == 0 ? "–" : $0.grouped } + [""]
  }
}
