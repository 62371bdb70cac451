import Foundation
import Load
import Providers
import TestSupport
import Testing
import Workspace

@testable import Pipeline

struct LoadingTests {
  private let folder: TemporaryFolder
  private let record: RunRecord
  private let events = Notes<String>()

  init() throws {
    folder = try TemporaryFolder()
    record = try RunRecord("run", at: folder.file("run"))
  }

  private func loading(_ loads: StubLoad...) -> Loading {
    Loading(
      stages: loads.map { load in
        PlannedStage(name: load.stage, from: ["merge"], operation: load, maxAge: nil, priority: nil)
      },
      source: LoadSource(Checkpoint(folder: folder.file("checkpoint"))), record: record,
      folder: folder.file("out"),
      report: { [events] event in
        if case .loaded(let stage, _) = event { events.add(stage) }
      })
  }

  private func state(of stage: String) throws -> StageEnding.State? {
    try record.ending(of: stage)?.state
  }

  @Test(.timeLimit(.minutes(1)))
  func `loads of lines run at the same time, and their files keep the order of the stages`()
    async throws
  {
    let second = Gate()
    let loading = loading(
      StubLoad("first") { await second.pass() }, StubLoad("second") { second.open() })

    let files = try await loading.run()

    #expect(files.map(\.path) == ["first", "second"])
    #expect(Set(events.all) == ["first", "second"])
    #expect(try state(of: "first") == .done)
    #expect(try state(of: "second") == .done)
  }

  @Test(.timeLimit(.minutes(1)))
  func `one that fails leaves the other whole, and ends the run when that has ended`() async throws
  {
    let failed = Gate()
    let loading = loading(
      StubLoad("whole") { await failed.pass() },
      StubLoad("torn") {
        defer { failed.open() }
        throw StubLoad.Fault(stage: "torn")
      })

    await #expect(throws: StubLoad.Fault(stage: "torn")) { try await loading.run() }

    #expect(events.all == ["whole"])
    #expect(try state(of: "whole") == .done)
    #expect(try state(of: "torn") == .failed)
  }

  @Test(.timeLimit(.minutes(1)))
  func `of two faults the first in the order of the stages is told, whichever came first`()
    async throws
  {
    let second = Gate()
    let loading = loading(
      StubLoad("first") {
        await second.pass()
        throw StubLoad.Fault(stage: "first")
      },
      StubLoad("second") {
        defer { second.open() }
        throw StubLoad.Fault(stage: "second")
      })

    await #expect(throws: StubLoad.Fault(stage: "first")) { try await loading.run() }

    #expect(try state(of: "second") == .failed)
  }

  @Test(.timeLimit(.minutes(1)))
  func `others begin when one that goes on for long has read its lines, and run beside it`()
    async throws
  {
    let linesWritten = Gate()
    let rowsRead = Tally()
    let loading = loading(
      StubLoad("lines") {
        #expect(rowsRead.total == 1)
        linesWritten.open()
      },
      StubLoad("database") {
        rowsRead.enter()
      } then: {
        await linesWritten.pass()
      })

    let files = try await loading.run()

    #expect(files.map(\.path) == ["lines", "database"])
    #expect(events.all == ["lines", "database"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `others begin as well when it fails before it has read its lines`() async throws {
    let loading = loading(
      StubLoad("lines") {},
      StubLoad("database") {
        throw StubLoad.Fault(stage: "database")
      } then: {
        Issue.record("It has failed")
      })

    await #expect(throws: StubLoad.Fault(stage: "database")) { try await loading.run() }

    #expect(events.all == ["lines"])
    #expect(try state(of: "lines") == .done)
  }

  @Test func `who reads tables waits for who writes them, wherever it stands`() async throws {
    let written = Tally()
    let loading = loading(
      StubLoad("csv", readsTables: true) { #expect(written.total == 1) },
      StubLoad("sqlite") { written.enter() })

    let files = try await loading.run()

    #expect(files.map(\.path) == ["sqlite", "csv"])
    #expect(events.all == ["sqlite", "csv"])
  }

  @Test func `a fault among those that write them leaves the readers of tables unbegun`()
    async throws
  {
    let loading = loading(
      StubLoad("sqlite") { throw StubLoad.Fault(stage: "sqlite") },
      StubLoad("csv", readsTables: true) { Issue.record("It has no tables to read") })

    await #expect(throws: StubLoad.Fault(stage: "sqlite")) { try await loading.run() }

    #expect(try state(of: "csv") == nil)
  }

  @Test func `a cancelled run begins none`() async throws {
    let loading = loading(StubLoad("lines") { Issue.record("It was cancelled") })

    await withTaskGroup(of: Void.self) { group in
      group.cancelAll()
      group.addTask {
        await #expect(throws: CancellationError.self) { try await loading.run() }
      }
    }

    #expect(try state(of: "lines") == nil)
  }
}

/// A load that does what a test tells it, and says that it wrote a file with its stage's name.
private struct StubLoad: LoadOperator {
  typealias Options = NoOptions
  static let name = "stub"
  static let summary = ""
  static let settings: [Setting] = []

  struct Fault: Error, Equatable {
    let stage: String
  }

  let stage: String
  let readsTables: Bool
  let outlastsReading: Bool
  let read: @Sendable () async throws -> Void
  let work: @Sendable () async throws -> Void

  /// A load of lines or of tables, that does all of its work at once.
  init(
    _ stage: String, readsTables: Bool = false,
    _ work: @escaping @Sendable () async throws -> Void
  ) {
    self.stage = stage
    self.readsTables = readsTables
    outlastsReading = false
    read = {}
    self.work = work
  }

  /// A load that reads lines, and then does the rest of its work.
  init(
    _ stage: String, reading: @escaping @Sendable () async throws -> Void,
    then work: @escaping @Sendable () async throws -> Void
  ) {
    self.stage = stage
    readsTables = false
    outlastsReading = true
    read = reading
    self.work = work
  }

  init(_ options: NoOptions?) { self.init("") {} }

  func load(
    from source: LoadSource, into folder: URL, width: Int, hasRead: () -> Void
  ) async throws -> [LoadedFile] {
    try await read()
    hasRead()
    try await work()
    return [LoadedFile(path: stage, records: 1, bytes: 0, sha256: "")]
  }
}
