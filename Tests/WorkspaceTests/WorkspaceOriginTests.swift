import TestSupport
import Testing

@testable import Workspace

struct WorkspaceOriginTests {
  @Test(arguments: [WorkspaceOrigin.providers, .sandbox])
  func `a workspace is of one origin, the first`(origin: WorkspaceOrigin) throws {
    let folder = try TemporaryFolder()
    let other: WorkspaceOrigin = origin == .providers ? .sandbox : .providers
    for _ in 1...2 {
      let workspace = try WorkspaceFolder(owning: folder.file("w")) { "id" }
      #expect(try workspace.holds(answersOf: origin))
      #expect(try !workspace.holds(answersOf: other))
    }
  }
}
