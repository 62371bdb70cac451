import PatentModel
import Testing

struct ClassificationPlaceTests {
  @Test func `a place is a code of a scheme, whatever its version`() throws {
    let code = try #require(ClassificationCode(reading: "G06F16/735", scheme: .ipc))
    let versioned = try #require(
      ClassificationCode(reading: "G06F 16/735 (2019.01)", scheme: .ipc))
    let cooperative = try #require(ClassificationCode(reading: "G06F16/735", scheme: .cpc))

    #expect(code.isSamePlace(as: versioned))
    #expect(!code.isSamePlace(as: cooperative))
  }

  @Test func `schemes do not drive out each other`() throws {
    let ipc = try #require(ClassificationCode(reading: "G06", scheme: .ipc))
    let cpc = try #require(ClassificationCode(reading: "G06F16/735", scheme: .cpc))

    #expect(!ipc.isSubsumed(by: cpc))
  }

  @Test func `a Locarno class gives way to its subclass`() throws {
    let coarse = try #require(ClassificationCode(reading: "11-", scheme: .loc))
    let fine = try #require(ClassificationCode(reading: "11-02", scheme: .loc))

    #expect(coarse.isSubsumed(by: fine))
    #expect(!fine.isSubsumed(by: coarse))
  }
}
