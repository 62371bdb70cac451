import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@Suite(.timeLimit(.minutes(10)))
struct RunRecordTests {
  let folder: TemporaryFolder
  let record: RunRecord

  init() throws {
    folder = try TemporaryFolder()
    record = try RunRecord("20231115-001", at: folder.file("run"))
  }

  // MARK: Questions

  @Test func `a question is claimed once, whoever raises it`() async throws {
    #expect(try await claim(["a", "b", "a"]) == [true, true, false])
    #expect(try await claim(["b", "c"]) == [false, true])
    #expect(try await claim(["a"], stage: "another") == [true])
  }

  @Test func `of many who claim at once one gets the question`() async throws {
    let wins = try await withThrowingTaskGroup(of: [Bool].self) { group in
      for caller in 0..<50 {
        group.addTask { try await claim(["shared", "own \(caller)"]) }
      }
      return try await group.reduce(into: [0, 0]) { wins, isNew in
        for (place, isNew) in isNew.enumerated() where isNew { wins[place] += 1 }
      }
    }
    #expect(wins == [1, 50])
  }

  @Test func `what is known of a question is noted as it is claimed`() async throws {
    let owned = QuestionResult.Outcome.answered(
      reply: 4, verdict: .records, records: 1, isReused: true)
    let claim = Claim(
      stage: "details",
      questions: [
        (Question(.detail, key: "a"), "a", owned), (Question(.detail, key: "b"), "b", nil),
        (Question(.detail, key: "a"), "a", nil),
      ])
    #expect(try await record.claim(claim) == [true, true, false])
    let counts = try record.counts(of: "details")
    #expect(counts.done == 1 && counts.reused == 1 && counts.pending == 1)
  }

  @Test func `a stage that begins anew claims again`() async throws {
    _ = try await claim(["a"])
    try record.forgetQuestions(of: ["details"])
    #expect(try await claim(["a"]) == [true])
  }

  @Test func `a task is as far as the least of its questions`() async throws {
    let moment = Date(timeIntervalSince1970: 1_700_000_000)
    for (task, states) in [
      ("all done", "dd"), ("one to do", "dp"), ("one deferred", "dwp"), ("one failed", "dwpf"),
      ("all owned", "oo"), ("one owned", "od"), ("one cut short", "dc"),
    ] {
      for (place, state) in states.enumerated() {
        let key = "\(task) \(place)"
        _ = try await record.claim(
          Claim(stage: "details", questions: [(Question(.detail, key: key), task, nil)]))
        try await settle(key, as: state, until: moment)
      }
    }
    let counts = try record.counts(of: "details")
    #expect(counts.tasks == 7)
    #expect(counts.done == 3)
    #expect(counts.pending == 1)
    #expect(counts.deferred == 1)
    #expect(counts.failed == 2)
    #expect(counts.reused == 1 && counts.reusedQuestions == 3)
    #expect(counts.records == 11 * 2)
    #expect(try record.deferredUntil(of: "details") == moment)
    let reused = try record.reused(by: "details")[.detail]
    #expect(reused?.questions == 3 && reused?.records == 6)
  }

  @Test func `a stage without questions counts nothing`() throws {
    let counts = try record.counts(of: "details")
    #expect(counts.tasks == 0 && counts.records == 0)
    #expect(try record.deferredUntil(of: "details") == nil)
  }

  @Test func `reasons are counted, most frequent first`() async throws {
    _ = try await claim(["a", "b", "c", "d"])
    try await settle("a", as: "f")
    for key in ["b", "c"] { try await settle(key, as: "w") }
    let reasons = try record.reasons(of: "details")
    #expect(reasons.map(\.count) == [2, 1])
    #expect(reasons.map(\.state) == ["deferred", "failed"])
    #expect(reasons.map(\.code) == ["budget", "202"])
  }

  // MARK: Answers

  @Test func `answers are visited by reply, sorted by key`() async throws {
    _ = try await claim(["c", "a", "b", "d", "e"])
    for (key, reply, verdict) in [
      ("c", 7, ArchivedReply.Verdict.records), ("a", 7, .empty), ("b", 2, .records),
    ] {
      try await record.record([
        QuestionResult(
          stage: "details", key: key,
          outcome: .answered(
            reply: Int64(reply), verdict: verdict, records: 1, isReused: false))
      ])
    }
    try await record.record([
      QuestionResult(
        stage: "details", key: "d", outcome: .failed(code: "202", message: "", reply: 9))
    ])
    var visited: [String] = []
    try record.visitAnswers(of: "details") { endpoint, reply, answers in
      #expect(endpoint == .detail)
      visited.append(
        "\(reply): " + answers.map { "\($0.key)=\($0.verdict)" }.joined(separator: " "))
    }
    #expect(visited == ["2: b=records", "7: a=empty c=records", "9: d=refused"])
  }

  @Test func `what was not answered is visited by task, with why and until when`() async throws {
    let moment = Date(timeIntervalSince1970: 1_700_000_000)
    _ = try await claim(["a", "b", "c", "d"])
    try await settle("a", as: "d")
    try await settle("b", as: "w", until: moment)
    try await settle("c", as: "f")
    var unanswered: [Unanswered] = []
    try record.visitUnanswered(of: "details") { unanswered.append($0) }
    #expect(unanswered.map(\.task) == ["b", "c", "d"])
    #expect(unanswered.map(\.state) == ["deferred", "failed", "pending"])
    #expect(unanswered.map(\.code) == ["budget", "202", ""])
    #expect(unanswered.map(\.until) == [moment, nil, nil])
    #expect(unanswered.allSatisfy { $0.endpoint == "zhihuiya.detail" })
  }

  // MARK: The run as a whole

  @Test func `facts and endings are there when the record is opened again`() throws {
    try record.note(.status, "running")
    try record.note(.status, "complete")
    try record.note(StageEnding(.partial, records: 12), of: "details")
    try record.note(StageEnding(.done, records: 9), of: "search")
    try record.note(nil, of: "search")
    let reopened = try RunRecord("20231115-001", at: folder.file("run"))
    #expect(try reopened.fact(.status) == "complete")
    #expect(try reopened.fact(.summary) == nil)
    #expect(try reopened.ending(of: "details") == StageEnding(.partial, records: 12))
    #expect(try reopened.ending(of: "search") == nil)
  }

  // MARK: -

  private func claim(_ keys: [String], stage: String = "details") async throws -> [Bool] {
    try await record.claim(
      Claim(stage: stage, questions: keys.map { (Question(.detail, key: $0), $0, nil) }))
  }

  /// d: done, o: owned before, c: done but cut short, f: failed, w: deferred, p: nothing yet.
  private func settle(_ key: String, as state: Character, until: Date? = nil) async throws {
    let outcome: QuestionResult.Outcome? =
      switch state {
      case "d", "o": .answered(reply: 1, verdict: .records, records: 2, isReused: state == "o")
      case "c":
        .answered(reply: 1, verdict: .records, records: 2, isReused: false, shortfall: "1 of 2")
      case "f": .failed(code: "202", message: "查询参数错误，请检查", reply: nil)
      case "w": .deferred(code: "budget", message: "", until: until)
      default: nil
      }
    guard let outcome else { return }
    try await record.record([QuestionResult(stage: "details", key: key, outcome: outcome)])
  }
}
