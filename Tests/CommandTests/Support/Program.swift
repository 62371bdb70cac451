import Foundation
import TestSupport

/// A program of this machine, started as a user would start it; mostly `patentflow` itself.
///
/// What it says goes into files, so that no full pipe can hold it back; or, but for its output, to a
/// terminal.
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

  /// What `scripts/sanitize` tells the sanitizer of these tests, for that of the program as well.
  private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter { name, _ in
    ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"].contains(name)
  }

  private let process = Process()
  private let words: TemporaryFolder
  private let terminal: Terminal?
  private let gone = Gate()

  /// Starts it with the environment given and, but for a sanitizer's options, nothing else.
  ///
  /// - Parameters:
  ///   - executable: Where it lies.
  ///   - arguments: Without its name.
  ///   - environment: All that is of use to it.
  ///   - folder: Where it works.
  ///   - terminal: What it asks and tells the user on; nil where there is nobody to ask.
  /// - Throws: What the system says when it cannot be started.
  init(
    _ executable: URL, _ arguments: [String], environment: [String: String],
    in folder: URL, on terminal: Terminal? = nil
  ) throws {
    words = try TemporaryFolder()
    self.terminal = terminal
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment.merging(Self.sanitizerOptions) { own, _ in own }
    process.currentDirectoryURL = folder
    process.standardInput = terminal?.line ?? FileHandle.nullDevice
    process.standardOutput = try words.emptyFile("output")
    process.standardError = try terminal?.line ?? words.emptyFile("errors")
    process.terminationHandler = { [gone] _ in gone.open() }
    try process.run()
    try terminal?.begin()
  }

  var identifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// Sends a signal, unless it has ended by itself.
  func send(_ signal: Int32) {
    if process.isRunning { kill(process.processIdentifier, signal) }
  }

  /// Sends a signal when a gate opens, and waits for the end; if that comes first, it opens the gate.
  func send(_ signal: Int32, at moment: Gate) async {
    async let end: Void = {
      await waitForEnd(); moment.open()
    }()
    await moment.pass()
    send(signal)
    await end
  }

  func waitForEnd() async {
    await gone.pass()
    await terminal?.waitForEnd()
  }

  /// Types a line on the terminal that it was started on.
  ///
  /// - Throws: What the system says when nobody can read it any more.
  func type(_ line: String) throws { try terminal?.type(line) }

  /// Waits for the end.
  func trace() async throws -> Trace {
    await waitForEnd()
    let status = process.terminationStatus
    return Trace(
      end: process.terminationReason == .exit ? .status(status) : .signal(status),
      output: try Data(contentsOf: words.file("output")), errors: try errorsSoFar)
  }

  /// What it has said on standard output up to now.
  var outputSoFar: String { get throws { try text("output") } }

  /// What it has said on standard error up to now; on a terminal also what was typed.
  var errorsSoFar: String { get throws { try terminal?.screen ?? text("errors") } }

  /// Waits until it has said something on standard error, or has ended.
  func waitUntilItSays(_ words: String) async throws {
    try await until { try errorsSoFar.contains(words) || !isRunning }
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
