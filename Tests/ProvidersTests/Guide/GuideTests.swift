import Foundation
import Testing

/// What the guide quotes is what these tests are built from, so the guide compiles and passes.
struct GuideTests {
  @Test func `every file of the example is quoted whole`() throws {
    let guide = try String(
      contentsOf: Self.root.appending(path: "docs/adding-a-provider.md"), encoding: .utf8)
    let quoted = guide.matches(of: /(?s)```swift (\S+)\n(.*?)```/).map { block in
      (path: String(block.output.1), text: String(block.output.2))
    }
    let example = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Tests/ProvidersTests/Guide/Example").path
    ).map { "Guide/Example/\($0)" }

    #expect(example.count > 6 && Set(quoted.map(\.path)).isSuperset(of: example))
    #expect(guide.matches(of: /```swift/).count == quoted.count)
    for (path, text) in quoted {
      let file = Self.root.appending(path: "Tests/ProvidersTests/\(path)")
      #expect(try Data(contentsOf: file) == Data(text.utf8), "\(path)")
    }
  }

  /// The folder of `Package.swift`.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
