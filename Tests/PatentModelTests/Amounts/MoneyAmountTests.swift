import PatentModel
import Testing

struct MoneyAmountTests {
  @Test(
    arguments: [
      ("1000.0000万元", 10_000_000, "CNY"), ("35万人民币", 350_000, "CNY"),
      ("1,178.3792(万元)", 11_783_792, "CNY"), ("600（万元）", 6_000_000, "CNY"),
      ("300(万元美元)", 3_000_000, "USD"), ("35(万元(人民币))", 350_000, "CNY"),
      ("150(万美元 )", 1_500_000, "USD"), ("5000元", 5_000, "CNY"), ("1.5亿元", 150_000_000, "CNY"),
      ("1万亿元", 1_000_000_000_000, "CNY"), ("人民币３００万元", 3_000_000, "CNY"),
      ("200万港币", 2_000_000, "HKD"), ("200万香港元", 2_000_000, "HKD"), ("7万欧元", 70_000, "EUR"),
      ("8万日元", 80_000, "JPY"), ("9万英镑", 90_000, "GBP"), ("1万新加坡元", 10_000, "SGD"),
      ("2万瑞士法郎", 20_000, "CHF"), ("0.0000万元", 0, "CNY"),
    ])
  func `a sum is whole units of a currency`(text: String, units: Int, currency: String) throws {
    let amount = try MoneyAmount(reading: text)

    #expect(amount.units == units)
    #expect(amount.currency == currency)
    #expect(!amount.isRounded)
  }

  @Test(
    arguments: [
      ("1.23455万元", 12_346), ("1.23454万元", 12_345), ("0.00005万元", 1), ("0.00004万元", 0),
      ("99999999.999元", 100_000_000),
    ])
  func `a fraction of a unit is rounded half up and told`(text: String, units: Int) throws {
    let amount = try MoneyAmount(reading: text)

    #expect(amount.units == units)
    #expect(amount.isRounded)
  }

  @Test(arguments: ["6", "5()", "1,000"])
  func `a number alone is of nothing`(text: String) {
    #expect(throws: MoneyAmount.Fault.unitMissing) { try MoneyAmount(reading: text) }
  }

  @Test(
    arguments: [
      "", "万元", "壹仟万元", "1000万泰铢", "-5万元", "约10万元", "1.2.3万元", "1万元2万元", "5.万元",
      "1万美元人民币", "999999999999999999亿元", "1234567890123456789元",
    ])
  func `what is no sum is not guessed at`(text: String) {
    #expect(throws: MoneyAmount.Fault.unreadable) { try MoneyAmount(reading: text) }
  }

  @Test func `a fault is shown as a flag`() {
    #expect(MoneyAmount.Fault.unitMissing.flag == .amountUnitMissing)
    #expect(MoneyAmount.Fault.unreadable.flag == .unparsedValue)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `no text whatever stops the reading`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.awkwardText() + String(random.next() % 10_000) + random.awkwardText()

    let amount = try? MoneyAmount(reading: text)

    #expect(amount.map { $0.units >= 0 && $0.currency.utf8.count == 3 } ?? true)
  }
}
