import FoundationEssentials
import Testing

@testable import bench

struct DocumentTests {
  /// The project's root, seen from this file.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// The lines of the document's shell blocks.
  private static let commands: [String] = {
    let file = root.appending(path: "Benchmarks/README.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.matches(of: /(?s)```sh\n(.*?)```/)
      .flatMap { $0.output.1.split(separator: "\n") }
      .map { String($0.prefix { $0 != "#" }) }
  }()

  @Test func `every script that is shown is there, and can be run`() {
    let scripts = Self.commands.compactMap { $0.split(separator: " ").first }
      .filter { $0.hasPrefix("scripts/") }

    #expect(Set(scripts) == ["scripts/bench", "scripts/instructions"])
    for script in scripts {
      let path = Self.root.appending(path: String(script)).path
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(script)")
    }
  }

  @Test func `every measuring that is shown can be asked for`() {
    let calls = Self.commands.map { $0.split(separator: " ").map(String.init) }
      .filter { $0.first == "scripts/bench" }

    #expect(!calls.isEmpty)
    for call in calls {
      #expect(throws: Never.self, "\(call)") { try Options(call.dropFirst() + ["--check"]) }
    }
  }

  @Test func `every work is explained`() throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "Benchmarks/README.md"), encoding: .utf8)

    for work in allWorks { #expect(text.contains("| `\(work.name)` |"), "\(work.name)") }
  }
}
