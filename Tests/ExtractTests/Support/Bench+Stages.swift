import Providers
import TestSupport
import Workspace

@testable import Extract

/// What a stage has told while it ran.
struct StageRun {
  var finds: [Subject] = []
  var raised = 0
  var answered = 0
  var reused = 0

  var found: [String] { finds.compactMap(\.publicationNumber) }
  var foundCount: Int { finds.count }

  mutating func note(_ step: StageStep) {
    switch step {
    case .raised(let count): raised += count
    case .answered(let count, _, let isReused):
      answered += count
      if isReused { reused += count }
    case .failed, .deferred, .listed: break
    }
  }
}

extension ExtractStage {
  /// Goes through these subjects, some at a time.
  func run(over subjects: [[Subject]]) async throws -> StageRun {
    let source = Feed(subjects)
    var told = StageRun()
    var steps: [StageStep] = []
    try await run(
      { source.next() },
      emit: { told.finds += $0 },
      progress: { steps.append($0) })
    for step in steps { told.note(step) }
    return told
  }
}

extension Bench {
  /// A stage that looks up details by publication number.
  func stage(
    _ name: String = "details", run: String = "r", batchSize: Int = 100, mayBuy: Bool = true,
    limits: [Limit] = [], width: Int = 4
  ) -> ExtractStage {
    ExtractStage(
      name: name, inquiries: [Zhihuiya.DetailLookup(batchSize: batchSize)],
      fetcher: fetcher(limits: limits, run: run), archive: archive, record: record,
      license: .init(freshness: .any(run: run), mayBuy: mayBuy), wantsFinds: true, width: width)
  }

  /// A stage that searches the patents of companies.
  func searching() -> ExtractStage {
    let qcc = QCC(key: Secret("a key"), secretKey: Secret("a secret"))
    return ExtractStage(
      name: "search", inquiries: [QCC.PatentSearch()], fetcher: fetcher(qcc), archive: archive,
      record: record, license: .init(freshness: .any(run: "r")), wantsFinds: true, width: 4)
  }

  func run(_ stage: ExtractStage, _ numbers: [[String]]) async throws -> StageRun {
    try await run(stage, numbers.map { $0.map { Subject(publicationNumber: $0) } })
  }

  func run(_ stage: ExtractStage, _ subjects: [[Subject]]) async throws -> StageRun {
    try await stage.run(over: subjects)
  }
}
