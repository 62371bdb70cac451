import PatentModel
import Testing

struct MaskingTests {
  @Test(
    arguments: [
      "xxxxxxxx", "X", "×××", "***", "＊＊＊", "* * *", "-", "--", "——", "无", "暂无", "N/A", "n/a",
      "null",
      " NULL ",
    ])
  func `a blacked-out value is masked`(text: String) {
    #expect(Masking.isMasked(text))
  }

  @Test(arguments: [
    "x\u{200B}x", "暂\u{200B}无", "无\u{FEFF}", "\u{200B}-", "n/\u{200B}a", "﹡﹡", "－−", "N／A",
  ])
  func `neither what cannot be seen nor another width unmasks a value`(text: String) {
    #expect(Masking.isMasked(text))
  }

  @Test(arguments: ["", " ", "张*", "xx公司", "无锡市", "暂行公司", "A", "x-x", "0", "NULLA", "无 锡", "-1"])
  func `a value with content is not`(text: String) {
    #expect(!Masking.isMasked(text))
  }

  @Test(arguments: [("xxxxxxxxxxx.jpg", true), ("114154014.jpg", false), ("xxx", true)])
  func `a masked file name is no image`(name: String, isMasked: Bool) {
    #expect(Masking.isMaskedFileName(name) == isMasked)
  }
}
