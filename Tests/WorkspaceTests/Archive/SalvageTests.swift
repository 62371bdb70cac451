import Foundation
import GRDB
import Providers
import TestSupport
import Testing

@testable import Workspace

/// Archives that a disk has damaged.
@Suite(.timeLimit(.minutes(10)))
struct SalvageTests {
  private static let pageSize = 4_096
  private static let replies = 60

  private let folder: TemporaryFolder
  private var workspace: URL { folder.file("workspace") }
  private var archive: URL { WorkspaceFolder.archiveURL(in: workspace) }

  init() async throws {
    folder = try TemporaryFolder()
    try await makeWorkspace()
  }

  @Test func `a sound archive is found sound, and saved whole`() throws {
    let check = try ArchiveCheck(of: workspace, scratch: try scratch("check"))
    #expect(check.isSound && check.replies == Self.replies)

    let salvage = try salvage()

    #expect(salvage.lost.isEmpty && salvage.knowsObstacles)
    #expect(salvage.replies == Self.replies && salvage.answers == 2 * Self.replies)
    #expect(try content(of: folder.file("saved")) == content(of: workspace))
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `a changed bit is found, unless nothing of what is kept has changed`(seed: UInt64) throws {
    let sound = try content(of: workspace)
    var lot = Lot(seed)
    try damage { bytes in
      let place = Int.random(in: 0..<bytes.count, using: &lot)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &lot)
    }

    let check = try ArchiveCheck(of: workspace, scratch: try scratch("check"))
    let salvage = try salvage()

    #expect(try !check.isSound || content(of: workspace) == sound)
    #expect(salvage.replies + salvage.lost.count == Self.replies && salvage.lost.count <= 1)
    for (number, reply) in try content(of: folder.file("saved")).replies {
      #expect(reply == sound.replies[number])
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `a page that is gone takes along what lay on it, and no more`(seed: UInt64) throws {
    let sound = try content(of: workspace)
    var lot = Lot(seed)
    try damage { bytes in
      let page = Int.random(in: 1..<bytes.count / Self.pageSize, using: &lot)
      let place = page * Self.pageSize
      bytes.replaceSubrange(place..<place + Self.pageSize, with: lot.bytes(Self.pageSize))
    }

    let check = try ArchiveCheck(of: workspace, scratch: try scratch("check"))
    let salvage = try salvage()

    #expect(try !check.isSound || content(of: workspace) == sound)
    #expect(salvage.lost.count < Self.replies / 4)
    let saved = try content(of: folder.file("saved"))
    #expect(saved.replies.allSatisfy { sound.replies[$0.key] == $0.value })
    #expect(saved.replies.count == Self.replies - salvage.lost.count)
    let answers = sound.answers.filter { !salvage.lost.contains($0.value) }
    #expect(saved.answers == answers, "what the archive no longer says the runs have noted")
  }

  @Test func `without its first page an archive is read by that of another`() throws {
    let sound = try content(of: workspace)
    var lot = Lot(1)
    try damage { bytes in
      bytes.replaceSubrange(0..<Self.pageSize, with: lot.bytes(Self.pageSize))
    }

    let check = try ArchiveCheck(of: workspace, scratch: try scratch("check"))
    #expect(!check.isSound && check.replies == Self.replies)

    #expect(try salvage().lost.isEmpty)
    #expect(try content(of: folder.file("saved")) == sound)
  }

  @Test func `the end of an archive that is cut off is lost, and no more`() throws {
    try damage { bytes in bytes.removeLast(bytes.count / 2) }

    let salvage = try salvage()

    #expect(salvage.replies > Self.replies / 4)
    #expect(salvage.replies + salvage.lost.count == Self.replies)
    let check = try ArchiveCheck(of: folder.file("saved"), scratch: try scratch("check"))
    #expect(check.isSound, "what is known to be lost is no damage of the new archive")
  }

  @Test func `where nothing can be read, what was spent and the runs are kept`() throws {
    try damage { $0 = Data(repeating: 0xA5, count: $0.count) }

    let salvage = try salvage()

    #expect(salvage.replies == 0 && salvage.lost.count == Self.replies && !salvage.knowsObstacles)
    #expect(WorkspaceFolder.id(of: folder.file("saved")) == "w")
    #expect(WorkspaceFolder.runs(in: folder.file("saved")) == ["20260101-001"])
  }

  @Test func `a run that held what is lost begins its stages anew, and asks again`() async throws {
    try damage { bytes in bytes.removeLast(bytes.count / 2) }
    let lost = try salvage().lost

    let url = WorkspaceFolder.runURL("20260101-001", in: folder.file("saved"))
    let record = try RunRecord("20260101-001", at: url)
    #expect(try record.ending(of: "details") == nil)
    #expect(try record.fact(.exitStatus) == "3")
    let owned = try await Archive(at: WorkspaceFolder.archiveURL(in: folder.file("saved")))
      .answers(to: lost.map { "CN\($0)A" }, of: .detail, counting: .any(run: "later"))
    #expect(owned.allSatisfy { $0 == nil })
  }

  @Test func `nothing is saved over what is there`() throws {
    try FileManager.default.createDirectory(
      at: folder.file("saved"), withIntermediateDirectories: false)
    #expect(throws: WorkspaceFault.self) { try salvage() }
  }
}

extension SalvageTests {
  /// What an archive holds: the bodies by number, the replies by the questions that they answer.
  private struct Content: Equatable {
    let replies: [Int64: [UInt8]]
    let answers: [String: Int64]
  }

  /// A workspace with an order that may have been made, and a run that has bought all replies.
  private func makeWorkspace() async throws {
    _ = try WorkspaceFolder(owning: workspace) { "w" }
    let archive = try Archive(at: archive)
    let run = WorkspaceFolder.runURL("20260101-001", in: workspace)
    let record = try RunRecord("20260101-001", at: run)
    var lot = Lot(7)
    for number in 1...Self.replies {
      let keys = ["CN\(number)A", "CN\(number)B"]
      let stored = try await archive.store(
        .sample(
          "r\(number)", [keys[0]: .records, keys[1]: .empty],
          body: Data(lot.bytes(Int.random(in: 100...9_000, using: &lot))).base64EncodedString()))
      _ = try await record.claim(
        Claim(stage: "details", questions: keys.map { (Question(.detail, key: $0), $0, nil) }))
      try await record.record(
        zip(keys, [ArchivedReply.Verdict.records, .empty]).map { key, verdict in
          QuestionResult(
            stage: "details", key: key,
            outcome: .answered(reply: stored, verdict: verdict, records: 1, isReused: false))
        })
    }
    try await archive.intend(
      Question(.search, key: "order"), run: "r", at: Date(timeIntervalSince1970: 1_700_000_000))
    try record.note(StageEnding(.done, records: 1), of: "details")
    try record.note(.exitStatus, "0")
    try PrivateFile.create(at: run.appending(path: WorkspaceFolder.pipelineFile))
    try archive.database.close()
    try record.database.close()
  }

  private func damage(_ change: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: archive)
    change(&bytes)
    try bytes.write(to: archive)
  }

  private func scratch(_ name: String) throws -> URL {
    try PrivateFile.createFolder(at: folder.file(name))
    return folder.file(name)
  }

  private func salvage() throws -> Salvage {
    try Salvage(of: workspace, into: folder.file("saved"), scratch: try scratch("salvage"))
  }

  private func content(of workspace: URL) throws -> Content {
    let database = try DatabaseQueue(path: WorkspaceFolder.archiveURL(in: workspace).path)
    return try database.read { database in
      var replies: [Int64: [UInt8]] = [:]
      for number in try Int64.fetchAll(database, sql: "SELECT id FROM reply") {
        replies[number] = try StoredReply.fetch(number, from: database).body
      }
      let answers = try Row.fetchAll(
        database, sql: "SELECT key, reply FROM answer ORDER BY endpoint, key")
      return Content(
        replies: replies, answers: Dictionary(uniqueKeysWithValues: answers.map { ($0[0], $0[1]) }))
    }
  }
}

extension Lot {
  fileprivate mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
}
