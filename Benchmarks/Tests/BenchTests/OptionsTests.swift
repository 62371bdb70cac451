import Testing

@testable import bench

struct OptionsTests {
  @Test func `size and works are those that are asked for`() throws {
    let options = try Options(["--quick", "input", "merge", "--check"])

    #expect(options.isQuick)
    #expect(options.works == ["input", "merge"])
  }

  @Test(arguments: [["--fast"], ["merges"], ["--scratch"], ["--quick"]])
  func `what is not known, or lacks something, tells what there is`(arguments: [String]) {
    let misuse = #expect(throws: Misuse.self) { try Options(arguments) }

    #expect(misuse?.description.contains("  merge     transform + load") == true)
  }

  @Test func `every work has a name of its own`() {
    #expect(Set(allWorks.map { $0.name }).count == allWorks.count)
  }
}
