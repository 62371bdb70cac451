import PatentModel
import Testing

struct ReportedFiguresTests {
  @Test(
    arguments: [
      ("100%", 1.0), ("99.5%", 0.995), ("0%", 0), ("33.33 ％", 0.3333), ("100.00%", 1),
      ("0.000000000000000001%", 1e-20),
    ])
  func `a share of a hundred is a ratio`(text: String, ratio: Double) throws {
    #expect(try #require(Percentage(reading: text)).ratio == ratio)
  }

  @Test(arguments: ["", "%", "1", "0.95", "-1%", "一半", "1.%", "100%%"])
  func `what has no sign of per cent is no share`(text: String) {
    #expect(Percentage(reading: text) == nil)
  }

  @Test(arguments: [("566件", 566), ("0件", 0), ("1,234 件", 1234), ("７", 7)])
  func `a number of things is whole`(text: String, count: Int) throws {
    #expect(try #require(ItemCount(reading: text)).count == count)
  }

  @Test(arguments: ["", "件", "1.5件", "若干件", "-3件", "99999999999999999999件"])
  func `what counts nothing is no number of things`(text: String) {
    #expect(ItemCount(reading: text) == nil)
  }

  @Test(arguments: [("是", Optional(true)), (" 否 ", false), ("有效", nil), ("", nil)])
  func `a licence is valid in one word`(text: String, isValid: Bool?) {
    #expect(LicenseValidity(reading: text)?.isValid == isValid)
  }

  @Test(arguments: [("已上市", Optional(true)), ("未上市", false), ("新三板", nil)])
  func `a company is listed in the words that are known`(text: String, isListed: Bool?) {
    #expect(ListingStatus(reading: text)?.isListed == isListed)
  }
}
