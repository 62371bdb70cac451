import Foundation
import TestSupport

/// A program of this machine, started as a user would start it; mostly `patentflow` itself.
///
/// What it says goes into files, so that no full pipe can hold it back.
final class Program: Sendable {
  /// How it came to its end.
  enum End: Hashable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  /// What is left of it.
  struct Trace: Sendable {
    let end: End
    let output: Data
    let errors: String

    var outputText: String { String(decoding: output, as: UTF8.self) }
  }

  /// The built program lies beside the bundle of these tests.
  static let patentflow = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "patentflow")

  private let process = Process()
  private let words: TemporaryFolder
  private let gone = Gate()

  /// Starts it with the environment given and nothing else.
  ///
  /// - Throws: What the system says when it cannot be started.
  init(
    _ executable: URL, _ arguments: [String], environment: [String: String],
    in folder: URL
  ) throws {
    words = try TemporaryFolder()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try words.emptyFile("output")
    process.standardError = try words.emptyFile("errors")
    process.terminationHandler = { [gone] _ in gone.open() }
    try process.run()
  }

  var identifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// Sends a signal, unless it has ended by itself.
  func send(_ signal: Int32) {
    if process.isRunning { kill(process.processIdentifier, signal) }
  }

  func waitForEnd() async { await gone.pass() }

  /// Waits for the end.
  func trace() async throws -> Trace {
    await waitForEnd()
    let status = process.terminationStatus
    return Trace(
      end: process.terminationReason == .exit ? .status(status) : .signal(status),
      output: try Data(contentsOf: words.file("output")), errors: try text("errors"))
  }

  /// What it has said on standard output up to now.
  var outputSoFar: String { get throws { try text("output") } }

  /// Waits until it has said something on standard error, or has ended.
  func waitUntilItSays(_ words: String) async throws {
    try await until { try text("errors").contains(words) || !isRunning }
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: words.file(name)), as: UTF8.self)
  }
}

extension TemporaryFolder {
  fileprivate func emptyFile(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: write([], to: name))
  }
}
