import FoundationEssentials
import Testing

@testable import Measuring

struct ContestTests {
  @Test func `entrants take turns, each prepared before each of its runs`() throws {
    try withFolder { folder in
      let file = "\(folder)/turns"
      func entrant(_ name: String) -> Contest.Entrant {
        Contest.Entrant(name, Command("sh", ["-c", "echo \(name) >>\(file)"])) {
          try Command("sh", ["-c", "echo for \(name) >>\(file)"]).run()
        }
      }

      let contest = try Contest([entrant("a"), entrant("b")], rounds: 2) { _ in }

      let turns = try String(contentsOfFile: file, encoding: .utf8)
      #expect(turns == "for a\na\nfor b\nb\nfor a\na\nfor b\nb\n")
      #expect(contest.values("a", \.wall).count == 2)
    }
  }

  @Test func `one that fails ends the contest`() {
    #expect(throws: CommandFailure.self) {
      try Contest([.init("false", Command("false"))], rounds: 3) { _ in }
    }
  }
}
