import Foundation
import Providers
import TestSupport
import Testing

@testable import Workspace

struct ObstacleTests {
  let folder: TemporaryFolder
  let archive: Archive
  let now = Date(timeIntervalSince1970: 1_700_000_000)
  let question = Question(.search, key: "a")
  let other = Question(.detail, key: "a")

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(at: folder.file("archive.sqlite"))
  }

  @Test func `a locked question is barred until its lock ends, also for those who come later`()
    async throws
  {
    let until = now + 7_200
    try await archive.lock([question], until: until, code: "110", message: "请等2小时后重试")

    let reopened = try Archive(at: folder.file("archive.sqlite"))
    let barred = try await reopened.obstacles(to: [question, other], at: until - 1)
    #expect(barred == [question: .locked(until: until, code: "110", message: "请等2小时后重试")])
    #expect(try await reopened.obstacles(to: [question], at: until).isEmpty)
  }

  @Test func `an intent stays until there is a reply or it is cleared`() async throws {
    try await archive.intend(question, run: "r", at: now)
    try await archive.intend(other, run: "r", at: now)
    let reopened = try Archive(at: folder.file("archive.sqlite"))
    let intents = try await reopened.obstacles(to: [question, other], at: now)
    #expect(intents == [question: .mayBeOrdered(since: now), other: .mayBeOrdered(since: now)])

    _ = try await archive.store(.sample("1", endpoint: .search, ["a": .records]))
    #expect(try await archive.obstacles(to: [question, other], at: now).count == 1)
    try await archive.clearObstacle(to: other)
    #expect(try await archive.obstacles(to: [question, other], at: now).isEmpty)
  }

  @Test func `a refusal hides no answer that was bought, and an answer takes its place`()
    async throws
  {
    _ = try await archive.store(.sample("1", ["a": .records]))
    _ = try await archive.store(.sample("2", ["a": .refused, "b": .refused]))
    _ = try await archive.store(.sample("3", ["b": .empty]))

    let owned = try await archive.answers(to: ["a", "b"], of: .detail, counting: .any(run: "r"))
    #expect(owned.map { $0?.verdict } == [.records, .empty])
  }
}
