import PatentModel
import Testing

struct LicenseNumberTests {
  @Test(
    arguments: [
      ("京 ICP证 150329号", "京ICP证150329号"), ("B1.B2-20160181", "B1.B2-20160181"),
      ("合字 B2\u{3000}20160181", "合字B2\u{3000}20160181"), ("B2 20160181", "B2 20160181"),
      ("粤\n 网文", "粤网文"), ("B2  2016 号", "B2  2016号"), ("B2-1 ", "B2-1"),
    ])
  func `white space goes where a Han character is next to it`(raw: String, number: String) {
    #expect(LicenseNumber(raw).number == number)
  }
}
