import Foundation
import PatentModel
import Providers
import TestSupport
import Testing
import Workspace

/// Replies that come from another archive.
@Suite(.timeLimit(.minutes(10)))
struct ExchangeTests {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(at: folder.file("archive.sqlite"))
  }

  /// What is owned, at second 1 700 000 000; what comes, some seconds later; what is then owned.
  @Test(
    arguments: [
      (.records, .records, 1, true), (.records, .records, 0, false),
      (.records, .records, -1, false),
      (.empty, .records, -1, false), (.empty, .records, 1, true), (.records, .empty, 1, true),
      (.refused, .records, -1, true), (.records, .refused, 1, false), (.refused, .refused, 1, true),
    ] as [(ArchivedReply.Verdict, ArchivedReply.Verdict, TimeInterval, Bool)])
  func `an answer takes the place of an older one alone, and a refusal that of a refusal`(
    owned: ArchivedReply.Verdict, coming: ArchivedReply.Verdict, age: TimeInterval, isTaken: Bool
  ) async throws {
    _ = try await archive.store(.sample("a", ["CN1A": owned], body: "owned"))

    let taken = try archive.take([.sample(["CN1A": coming], after: age, body: "coming")])

    #expect(taken == (isTaken ? 1 : 0))
    let answer = try #require(
      try await archive.answers(
        to: ["CN1A"], of: .detail, counting: .any(run: "r"))[0])
    #expect(answer.verdict == (isTaken ? coming : owned))
    #expect(
      try archive.storedReply(answer.reply).body == Array((isTaken ? "coming" : "owned").utf8))
  }

  @Test func `of a batch the answers are taken that are not owned`() async throws {
    _ = try await archive.store(.sample("a", ["CN1A": .records], body: "owned"))

    let batch = DatedReply.sample(["CN1A": .records, "CN2A": .empty], after: -1, body: "batch")
    #expect(try archive.take([batch]) == 1)
    #expect(try archive.take([batch]) == 0)

    #expect(try archive.contents == ["CN1A: records of owned", "CN2A: empty of batch"])
  }

  @Test func `a reply that two exports bring with other answers is kept once`() throws {
    #expect(try archive.take([.sample(["CN1A": .records], body: "batch")]) == 1)
    #expect(try archive.take([.sample(["CN2A": .records], body: "batch")]) == 1)

    var replies = 0
    try archive.visitReplies { _ in replies += 1 }
    #expect(replies == 1)
    #expect(try archive.contents == ["CN1A: records of batch", "CN2A: records of batch"])
  }

  @Test func `what a later reply has replaced does not leave the archive`() async throws {
    _ = try await archive.store(.sample("a", ["CN1A": .records, "CN2A": .records], body: "first"))
    _ = try await archive.store(.sample("b", ["CN1A": .records], body: "second"))
    _ = try await archive.store(.sample("c", ["CN1A": .records], body: "third"))

    #expect(try archive.contents == ["CN2A: records of first", "CN1A: records of third"])
  }

  @Test func `whatever two archives hold, they agree once each has taken the other's`() async throws
  {
    let other = try Archive(at: folder.file("other.sqlite"))
    _ = try await archive.store(.sample("a", ["CN1A": .records, "CN2A": .refused], body: "one"))
    _ = try await other.store(
      .sample(
        "b", at: Date(timeIntervalSince1970: 1_700_000_001), ["CN1A": .empty, "CN2A": .records],
        body: "other"))
    var (mine, theirs): ([DatedReply], [DatedReply]) = ([], [])
    try archive.visitReplies { mine.append($0) }
    try other.visitReplies { theirs.append($0) }

    _ = try archive.take(theirs)
    _ = try other.take(mine)

    #expect(try archive.contents == other.contents)
  }
}

extension DatedReply {
  fileprivate static func sample(
    _ verdicts: [String: ArchivedReply.Verdict], after seconds: TimeInterval = 0, body: String
  ) -> DatedReply {
    let moment = Date(timeIntervalSince1970: 1_700_000_000 + seconds)
    let answers = verdicts.sorted { $0.key < $1.key }.map { (key: $0.key, verdict: $0.value) }
    return DatedReply(
      ArchivedReply(
        endpoint: .detail, answers: answers, retrievedOn: ShanghaiTime(moment).day, code: "0",
        body: Array(body.utf8)), retrievedAt: moment)
  }
}

extension Archive {
  /// What it answers, by reply: `CN1A: records of body`.
  fileprivate var contents: [String] {
    get throws {
      var lines: [String] = []
      try visitReplies { dated in
        let body = String(decoding: dated.reply.body, as: UTF8.self)
        lines += dated.reply.answers.map { "\($0.key): \($0.verdict) of \(body)" }
      }
      return lines
    }
  }
}
