import Foundation
import Load
import Testing

struct AtomicFileTests {
  let folder: TemporaryFolder
  let target: URL

  init() throws {
    folder = try TemporaryFolder()
    target = folder.file("report.html")
  }

  private struct Stop: Error {}

  private func text(at file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test func `a place that can be written is made, and nothing is left in it`() throws {
    try AtomicFile(folder.file("out").appending(path: "run.json")).checkPlace()

    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("out").path).isEmpty)
  }

  @Test func `a place that cannot be written is told before there is anything to write`() throws {
    try Data("a file".utf8).write(to: folder.file("taken"))

    #expect(throws: FileFault.self) {
      try AtomicFile(folder.file("taken").appending(path: "run.json")).checkPlace()
    }
  }

  @Test func `the target appears with the last byte`() throws {
    try Data("old".utf8).write(to: target)

    try AtomicFile(target).replace { draft in
      try Data("new".utf8).append(to: draft)
      #expect(try text(at: target) == "old")
    }

    #expect(try text(at: target) == "new")
    #expect(try folder.names == ["report.html"])
  }

  @Test func `a failure leaves the former file and no draft`() throws {
    try Data("old".utf8).write(to: target)

    #expect(throws: Stop.self) {
      try AtomicFile(target).replace { draft in
        try Data("half".utf8).append(to: draft)
        throw Stop()
      }
    }

    #expect(try text(at: target) == "old")
    #expect(try folder.names == ["report.html"])
  }

  @Test func `a draft left by a killed process is written over`() throws {
    try Data("left behind and longer".utf8).write(to: folder.file(".report.html.partial"))

    try AtomicFile(target).replace { try Data("new".utf8).append(to: $0) }

    #expect(try text(at: target) == "new")
  }

  @Test func `two writers of one target do not meet`() throws {
    try AtomicFile(target).replace { draft in
      #expect(throws: FileFault("write", target, code: EWOULDBLOCK)) {
        try AtomicFile(target).replace { _ in }
      }
      try Data("first".utf8).append(to: draft)
    }

    #expect(try text(at: target) == "first")
  }

  @Test func `missing folders are made`() throws {
    let deep = folder.file("csv/tables/patent.csv")

    try AtomicFile(deep).replace { try Data("x".utf8).append(to: $0) }

    #expect(try text(at: deep) == "x")
  }

  @Test func `a folder in the target's place is not replaced`() throws {
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: false)

    #expect(throws: FileFault("write", target, code: EISDIR)) {
      try AtomicFile(target).replace { _ in }
    }
  }

  @Test func `a file in the folder's place is named`() throws {
    try Data().write(to: folder.file("out"))
    let inside = folder.file("out/report.html")

    let fault = #expect(throws: FileFault.self) { try AtomicFile(inside).replace { _ in } }

    #expect(fault?.description.contains("out/report.html") == true)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
  func `a read-only folder is refused with what to do`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: folder.url.path())
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.path())
    }

    let fault = #expect(throws: FileFault.self) { try AtomicFile(target).replace { _ in } }

    #expect(fault?.code == EACCES)
  }
}

extension Data {
  fileprivate func append(to file: URL) throws {
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: self)
    try handle.close()
  }
}
