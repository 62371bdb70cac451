import Testing

@testable import PatentModel

struct VendorPatentIDTests {
  @Test(
    arguments: [
      "00000000-0000-0000-0000-00000000abcd", "00000000-0000-0000-0000-00000000ABCD",
      "  00000000-0000-0000-0000-00000000abcd\t",
    ])
  func `an id is read in either case`(text: String) {
    #expect(VendorPatentID(reading: text)?.canonical == "00000000-0000-0000-0000-00000000abcd")
  }

  @Test(
    arguments: [
      "", "CN114154014A", "00000000-0000-0000-0000-00000000abc",
      "00000000-0000-0000-0000-00000000abcg", "00000000000000000000000000000000",
      "0000000-00000-0000-0000-00000000abcd", "００000000-0000-0000-0000-00000000abcd",
    ])
  func `anything else is none`(text: String) {
    #expect(VendorPatentID(reading: text) == nil)
  }
}
