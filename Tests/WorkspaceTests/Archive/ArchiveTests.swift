import Foundation
import PatentModel
import Providers
import TestSupport
import Testing
import Workspace

@Suite(.timeLimit(.minutes(10)))
struct ArchiveTests {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(at: folder.file("archive.sqlite"))
  }

  @Test(arguments: ["", "{}", "{\"标题\":\"示例\"}", String(repeating: "专利", count: 100_000)])
  func `a reply comes back as it was stored`(body: String) async throws {
    let number = try await archive.store(.sample("a", ["CN1A": .records], body: body))
    let reply = try await archive.reply(number)
    #expect(reply.body == Array(body.utf8))
    #expect(reply.retrievedAt == Date(timeIntervalSince1970: 1_700_000_000))
    #expect(reply.retrievedOn.description == "2023-11-15")
    #expect(try archive.storedReply(number).body == reply.body)
  }

  @Test func `each question of a batch has its own verdict`() async throws {
    let verdicts: [String: ArchivedReply.Verdict] = [
      "CN1A": .records, "CN2A": .empty, "CN3A": .refused,
    ]
    let number = try await archive.store(.sample("a", verdicts))
    let owned = try await archive.answers(
      to: ["CN1A", "CN2A", "CN3A", "CN4A"], of: .detail, counting: .any(run: "later"))
    #expect(owned.map { $0?.verdict } == [.records, .empty, .refused, nil])
    #expect(owned.compactMap(\.self).allSatisfy { $0.reply == number && $0.run == "r" })
  }

  @Test func `the same key at another endpoint is another question`() async throws {
    _ = try await archive.store(.sample("a", endpoint: .detail, ["CN1A": .records]))
    let owned = try await archive.answers(
      to: ["CN1A"], of: .search, counting: .any(run: "later"))
    #expect(owned == [nil])
  }

  @Test func `the newest answer to a question counts`() async throws {
    _ = try await archive.store(.sample("a", ["CN1A": .records, "CN2A": .records]))
    let second = try await archive.store(.sample("b", ["CN1A": .empty]))
    let owned = try await archive.answers(
      to: ["CN1A", "CN2A"], of: .detail, counting: .any(run: "later"))
    #expect(owned.map { $0?.verdict } == [.empty, .records])
    #expect(owned.map { $0?.reply == second } == [true, false])
  }

  @Test func `answers are found in whatever order they are looked for`() async throws {
    let owned = stride(from: 0, to: 300, by: 3).map { "CN\(1_000 + $0)A" }
    _ = try await archive.store(
      .sample("a", Dictionary(uniqueKeysWithValues: owned.map { ($0, .records) })))
    _ = try await archive.store(.sample("b", endpoint: .search, ["CN1001A": .records]))
    let keys = (-5..<310).map { "CN\(1_000 + $0)A" }
    for keys in [keys, keys.reversed(), keys.filter { $0.hasSuffix("5A") }, keys + keys] {
      let answers = try await archive.answers(
        to: keys, of: .detail, counting: .any(run: "later"))
      #expect(zip(keys, answers).allSatisfy { ($1 != nil) == owned.contains($0) })
    }
  }

  /// The oldest moment that counts, and whether a reply of second 1 700 000 000 does for its own run and
  /// for a later one.
  @Test(
    arguments: [
      (1_699_999_999.5, true, true), (1_700_000_000, true, true), (1_700_000_000.5, true, false),
      (1_700_000_001, true, false), (nil, true, false),
    ] as [(Double?, Bool, Bool)])
  func `a reply counts while it is young, and for its own run always`(
    oldest: Double?, forItsRun: Bool, forAnother: Bool
  ) async throws {
    _ = try await archive.store(.sample("a", run: "own", ["CN1A": .records]))
    let date = oldest.map(Date.init(timeIntervalSince1970:))
    for (run, isOwned) in [("own", forItsRun), ("later", forAnother)] {
      let owned = try await archive.answers(
        to: ["CN1A"], of: .detail, counting: Freshness(run: run, oldest: date))
      #expect((owned[0] != nil) == isOwned, "\(run)")
    }
  }

  @Test func `what was stored is there when the file is opened again`() async throws {
    let number = try await archive.store(.sample("a", ["CN1A": .records], body: "paid"))
    let reopened = try Archive(at: folder.file("archive.sqlite"))
    #expect(try await reopened.reply(number).body == Array("paid".utf8))
    #expect(
      try await reopened.answers(to: ["CN1A"], of: .detail, counting: .any(run: "later"))[0] != nil
    )
  }

  @Test func `replies that arrive at once are all stored, each with its answers`() async throws {
    let numbers = try await withThrowingTaskGroup(of: (String, Int64).self) { group in
      for call in 0..<200 {
        group.addTask { [archive] in
          let key = "CN\(call)A"
          let purchase = Purchase.sample("\(call)", [key: .records], body: key)
          return (key, try await archive.store(purchase))
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(Set(numbers.values).count == 200)
    for (key, number) in numbers {
      #expect(try archive.storedReply(number).body == Array(key.utf8))
    }
  }

  @Test func `a reservation brings in one reply at most`() async throws {
    _ = try await archive.store(.sample("a", ["CN1A": .records]))
    await #expect(throws: (any Error).self) {
      try await archive.store(.sample("a", ["CN1A": .empty]))
    }
    let owned = try await archive.answers(to: ["CN1A"], of: .detail, counting: .any(run: "r"))
    #expect(owned.map { $0?.verdict } == [.records])
  }

  @Test func `a reply that a cancelled task brings is kept`() async throws {
    let storing = Task { [archive] in
      withUnsafeCurrentTask { $0?.cancel() }
      return try await archive.store(.sample("a", ["CN1A": .records]))
    }
    let number = try await storing.value
    #expect(try archive.storedReply(number).body == Array("{}".utf8))
  }

  @Test func `a number that no reply has is told with a remedy`() async throws {
    await #expect(throws: WorkspaceFault.self) { try await archive.reply(7) }
  }

  // MARK: After a crash

  @Test func `a call that was cut off is settled when its reply is owned`() async throws {
    let ledger = try Ledger(at: folder.file("ledger.sqlite"))
    for id in ["arrived", "lost"] { try await ledger.reserve(.sample(id)) }
    _ = try await archive.store(
      .sample("arrived", charge: Charge(calls: 1, items: 3), ["CN1A": .records]))

    let open = try await Ledger(at: folder.file("ledger.sqlite")).openReservations(of: "w")
    let charges = try await archive.charges(of: open)

    #expect(open == ["arrived", "lost"])
    #expect(charges.keys.sorted() == ["arrived"])
    #expect(charges["arrived"]?.endpoint == .detail)
    #expect(charges["arrived"]?.charge == Charge(calls: 1, items: 3))
  }

  @Test func `a charge that was in doubt stays in doubt`() async throws {
    let doubt = Charge(calls: 1, items: 100, isCertain: false)
    _ = try await archive.store(.sample("a", charge: doubt, ["CN1A": .refused]))
    #expect(try await archive.charges(of: ["a"])["a"]?.charge == doubt)
  }
}
