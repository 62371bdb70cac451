import Foundation
import PatentModel
import Testing

struct CompatibilityTests {
  @Test func `the quick way to form KC agrees with Foundation on every character`() {
    var differing: [UInt32] = []
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "某" + String(Character(scalar)) + "A"
      let expected = text.precomposedStringWithCompatibilityMapping
      if !text.compatibilityForm.utf8.elementsEqual(expected.utf8) { differing.append(value) }
    }
    #expect(differing == [])
  }

  @Test(arguments: [
    ("中山大学", true), ("ABB中国", true), ("〇", true), ("ABB (China)", false), ("한국", false),
  ])
  func `a Han character makes a text Chinese`(text: String, holdsHan: Bool) {
    #expect(text.holdsHan == holdsHan)
  }
}
