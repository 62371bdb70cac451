import Foundation
import GRDB
import PatentModel
import Providers
import TestSupport
import Testing

@testable import Workspace

@Suite(.timeLimit(.minutes(5)))
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

  @Test func `a stage that begins anew claims again`() async throws {
    _ = try await claim(["a"])
    try record.forgetQuestions(of: "details")
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
          Claim(stage: "details", questions: [(Question(.detail, key: key), task)]))
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
    #expect(counts.deferredUntil == moment)
    let reused = try record.reused(by: "details")[.detail]
    #expect(reused?.questions == 3 && reused?.records == 6)
  }

  @Test func `a stage without questions counts nothing`() throws {
    let counts = try record.counts(of: "details")
    #expect(counts.tasks == 0 && counts.records == 0 && counts.deferredUntil == nil)
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

  // MARK: The list

  @Test func `a value that was asked for before is a duplicate of its first line`() throws {
    let counts = try add([
      row(2, "CN1A"), row(3, "CN2A"), row(4, "CN1A"), row(5, nil, .rejected), row(6, nil, .blank),
      row(7, "CN1A"), row(8, nil, .rejected),
    ])
    #expect(counts.rows == 7)
    #expect(counts.accepted == 2 && counts.duplicates == 2)
    #expect(counts.rejected == 2 && counts.blank == 1)
    let rows = try record.inputRows(behind: nil, atMost: 100)
    #expect(rows.map(\.line) == Array(2...8))
    #expect(rows.map(\.duplicateOfLine) == [nil, nil, 2, nil, nil, 2, nil])
    #expect(rows[2].state == .duplicate && rows[2].reason == "duplicate_of_line")
  }

  @Test func `rows are read on from a line`() throws {
    _ = try add((2...12).map { row($0, "CN\($0)A") })
    #expect(try record.inputRows(behind: nil, atMost: 3).map(\.line) == [2, 3, 4])
    #expect(try record.inputRows(behind: row(4, nil), atMost: 3).map(\.line) == [5, 6, 7])
    #expect(try record.inputRows(behind: row(12, nil), atMost: 3).isEmpty)
  }

  @Test func `a list comes piece by piece, and can be begun anew`() throws {
    _ = try add([row(2, "CN1A"), row(3, "CN2A")])
    let rows = try record.addInput([row(4, "CN2A"), row(5, "CN3A")])
    #expect(rows.map(\.state) == [.duplicate, .pending] && rows[0].duplicateOfLine == 3)
    try record.note(InputCounts())
    try record.forgetInput()
    #expect(try record.inputRows(behind: nil, atMost: 9).isEmpty)
    #expect(try record.inputCounts() == nil)
  }

  @Test func `no duplicate is looked for in the whole list`() throws {
    let steps = try record.database.read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN " + RunRecord.firstAgreeingRow, arguments: ["a", "b"]
      ).map { $0["detail"] as String }
    }
    #expect(steps.filter { $0.hasPrefix("SEARCH input_row USING INDEX") }.count == 2)
    #expect(!steps.contains { $0.hasPrefix("SCAN input_row") }, "\(steps)")
  }

  @Test func `the values of one cell come one after another`() throws {
    var first = row(2, "CN1A")
    first.extra = #"{"id":"7"}"#
    first.warnings = [.checkDigitMismatch, .nulRemoved]
    var second = row(2, "CN2A")
    second.part = 2
    var third = row(2, "CN1A")
    third.part = 3
    _ = try record.addInput([first, second, third, row(3, "CN2A")])
    let rows = try record.inputRows(behind: nil, atMost: 2)
    #expect(rows == [first, second])
    let rest = try record.inputRows(behind: rows[1], atMost: 9)
    #expect(rest.map(\.line) == [2, 3] && rest.map(\.part) == [3, 1])
    #expect(rest.map(\.duplicateOfLine) == [2, 2])
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
      Claim(stage: stage, questions: keys.map { (Question(.detail, key: $0), $0) }))
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

  @Test func `rows that agree on a credit code ask one question`() throws {
    func company(_ line: Int, _ value: String, _ code: String?) -> InputRow {
      InputRow(
        line: line, kind: .company, rawValue: value, normalizedValue: value, state: .pending,
        creditCode: code)
    }
    let counts = try add([
      company(2, "甲公司", "91110108551385082Q"),
      company(3, "91110108551385082Q", "91110108551385082Q"),
      company(4, "甲公司", nil), company(5, "乙公司", nil), company(6, "丙公司", nil),
    ])
    #expect(counts.accepted == 3 && counts.duplicates == 2)
    let rows = try record.inputRows(behind: nil, atMost: 10)
    #expect(rows.map(\.duplicateOfLine) == [nil, 2, 2, nil, nil])
    #expect(rows.map(\.normalizedValue) == ["甲公司", "甲公司", "甲公司", "乙公司", "丙公司"])
  }

  private func add(_ rows: [InputRow]) throws -> InputCounts {
    var counts = InputCounts()
    for row in try record.addInput(rows) { counts.count(row) }
    return counts
  }

  private func row(_ line: Int, _ value: String?, _ state: InputRow.State = .pending) -> InputRow {
    InputRow(
      line: line, kind: .publication, rawValue: value, normalizedValue: value, state: state,
      reason: state == .pending ? nil : "blank")
  }
}
