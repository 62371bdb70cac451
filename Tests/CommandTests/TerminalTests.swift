import Foundation
import Testing

/// What differs when somebody sits at a terminal.
@Suite(.timeLimit(.minutes(10)))
struct TerminalTests {
  @Test func `a bar is drawn on a terminal, and plain lines where there is none`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      let arguments = ["run", buyer.pipeline, "--input", "list.csv", "--yes"] + buyer.settings

      let watched = try await buyer.start(arguments, on: Terminal()).trace()
      let unwatched = try await buyer.patentflow(arguments)

      #expect(watched.end == .status(0), "\(watched.errors)")
      #expect(watched.errors.contains("\u{1B}[K"), "\(watched.errors)")
      #expect(watched.errors.contains("complete"), "the end is told on the terminal too")
      #expect(unwatched.end == .status(0), "\(unwatched.errors)")
      #expect(!unwatched.errors.contains("\u{1B}"), "\(unwatched.errors)")
    }
  }

  @Test func `what is typed answers a question`() async throws {
    let script = #"[ -t 0 ] && [ -t 2 ] && read -rp "Go on? [y/N] " word && echo "heard $word""#
    let program = try Program(
      URL(filePath: "/bin/bash"), ["-c", script], environment: [:],
      in: FileManager.default.temporaryDirectory, on: Terminal())

    try await program.waitUntilItSays("[y/N]")
    try program.type("yes")

    let trace = try await program.trace()
    #expect(trace.end == .status(0), "\(trace.errors)")
    #expect(trace.outputText == "heard yes\n")
    #expect(trace.errors == "Go on? [y/N] yes\r\n")
  }
}
