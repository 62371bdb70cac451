import FoundationEssentials
import Testing

@testable import Measuring

struct ChildTests {
  @Test func `processor time and memory are those of the child`() throws {
    let idle = try Command("sleep", ["0.3"]).run()
    let busy = try Command(
      "awk", ["BEGIN { for (i = 0; i < 1000000; i++) texts[i] = \"0123456789\" i }"]
    ).run()

    #expect(idle.wall >= 0.3)
    #expect(idle.processor < 0.1)
    #expect(busy.processor > 0.05)
    #expect(busy.memory > 30e6)
  }

  @Test func `another status than those that are accepted is a failure that tells what was said`() {
    let failing = Command("sh", ["-c", "echo 'no such list' >&2; exit 4"])

    #expect(throws: Never.self) { try failing.run(accepting: [0, 4]) }
    let error = #expect(throws: CommandFailure.self) { try failing.run() }
    #expect(error?.description.contains("status 4\nno such list") == true)
  }

  @Test func `a program that is not there is a failure`() {
    #expect(throws: CommandFailure.self) { try Command("/nowhere/program").run() }
  }

  @Test func `what takes too long is ended`() {
    var endless = Command("sleep", ["60"])
    endless.limit = 0.2

    let error = #expect(throws: CommandFailure.self) { try endless.run() }
    #expect(error?.description.contains("not over after 0.2 s") == true)
  }

  @Test func `what serves is ended when it is no longer needed`() throws {
    let start = ContinuousClock.now

    try Child(Command("sleep", ["60"])).stop()

    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `variables, input and output are those of the command`() throws {
    try withFolder { folder in
      try Command(
        "sh", ["-c", "echo \"$WORD\""], environment: ["WORD": "seen"], output: "\(folder)/a"
      )
      .run()
      try Command("tr", ["a-z", "A-Z"], input: "\(folder)/a", output: "\(folder)/b").run()

      #expect(try String(contentsOfFile: "\(folder)/b", encoding: .utf8) == "SEEN\n")
    }
  }
}
