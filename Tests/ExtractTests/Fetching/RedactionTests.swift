import Providers
import Testing
import Workspace

@testable import Extract

struct RedactionTests {
  let redaction = Redaction([Secret("hunter22"), Secret("密钥"), Secret("abc")])

  @Test(
    arguments: [
      ("", ""), ("nothing to hide", "nothing to hide"), ("hunter22", "<redacted>"),
      ("a hunter22 b hunter22", "a <redacted> b <redacted>"),
      ("hunter22hunter22", "<redacted><redacted>"), ("hunterhunter22", "hunter<redacted>"),
      ("key=密钥。", "key=<redacted>。"),
      // Too short to be one: it would spoil every text.
      ("abcdef", "abcdef"),
    ])
  func `each secret is replaced wherever it stands`(text: String, clean: String) {
    #expect(redaction.redact(text) == clean)
  }

  @Test func `what a provider echoes is neither kept nor shown`() async throws {
    let echo = "bad key \(Bench.key.revealed)"
    let bench = try Bench(StubTransport(.reply(.code(68_300_004, echo))))
    let fetched = try await bench.fetch("CN100000001A")
    #expect(fetched.message == "bad key <redacted>")
    let stored = try bench.archive.storedReply(1)
    #expect(!String(decoding: stored.body, as: UTF8.self).contains(Bench.key.revealed))
  }
}
