import Foundation
import TestSupport
import Testing
import Workspace

struct WorkspaceFolderTests {
  let folder: TemporaryFolder
  let url: URL

  init() throws {
    folder = try TemporaryFolder()
    url = folder.file("deep/below/workspace")
  }

  @Test func `it is made with all above it, for its owner alone`() throws {
    let workspace = try WorkspaceFolder(owning: url) { "first" }
    let attributes = try FileManager.default.attributesOfItem(atPath: workspace.url.path)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    #expect(workspace.archiveURL.lastPathComponent == "archive.sqlite")
  }

  @Test func `it keeps its id`() throws {
    do { _ = try WorkspaceFolder(owning: url) { "first" } }
    #expect(try WorkspaceFolder(owning: url) { "second" }.id == "first")
  }

  @Test func `a second owner is told who holds it`() throws {
    let first = try WorkspaceFolder(owning: url) { "first" }
    let fault = #expect(throws: WorkspaceFault.self) {
      try WorkspaceFolder(owning: url) { "second" }
    }
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(fault?.message == "\(first.url.path) is in use by process \(process)")
  }

  @Test func `turning a second owner away closes nobody else's file`() async throws {
    let first = try WorkspaceFolder(owning: url) { "first" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for _ in 0..<2_000 { _ = try? WorkspaceFolder(owning: first.url) { "second" } }
      }
      group.addTask {
        for _ in 0..<2_000 {
          let handle = try FileHandle(forReadingFrom: first.url.appending(path: "id"))
          try #require(try handle.readToEnd() == Data("first\n".utf8))
          try handle.close()
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func `it is free again when its owner is gone`() throws {
    for id in ["first", "second"] { _ = try WorkspaceFolder(owning: url) { id } }
  }

  @Test func `a place that is a file is told with a remedy`() throws {
    let file = try folder.write("text".utf8, to: "file")
    let fault = #expect(throws: WorkspaceFault.self) {
      try WorkspaceFolder(owning: file) { "first" }
    }
    #expect(fault?.remedy.contains("--workspace") == true)
  }

  @Test func `runs are listed oldest first, those that were killed before they began left out`()
    throws
  {
    #expect(WorkspaceFolder.runs(in: url) == [])
    let workspace = try WorkspaceFolder(owning: url) { "first" }
    for run in ["20231115-002", "20231115-001"] {
      _ = try RunRecord(run, at: workspace.runURL(run))
      try PrivateFile.create(
        at: workspace.runURL(run).appending(path: WorkspaceFolder.pipelineFile))
    }
    _ = try RunRecord("20231115-003", at: workspace.runURL("20231115-003"))
    #expect(WorkspaceFolder.runs(in: url) == ["20231115-001", "20231115-002"])
    let moment = Date(timeIntervalSince1970: 1_700_000_000)
    #expect(workspace.nextRun(at: moment) == "20231115-003", "its number is free")
  }
}
