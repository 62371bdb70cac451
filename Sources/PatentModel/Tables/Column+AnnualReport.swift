// What the annual report of a telecom licence says of its holder: the licence has it as stated there, the
// company from its newest report.
extension Column {
  static let representation: [Column] = [
    .text(
      "legal_representative", en: "Legal representative", zh: "法定代表人",
      source: "QCC AnnualReport.OperInfo"),
    .text(
      "legal_representative_qcc_id", en: "Key of that person at QCC", zh: "法定代表人企查查标识",
      source: "QCC AnnualReport.OperInfo"),
    .text(
      "economic_kind", en: "Form of the company", zh: "企业性质", source: "QCC AnnualReport.EconKind"),
    .text(
      "province", en: "Province of registration", zh: "注册属地", source: "QCC AnnualReport.Province"),
    .text("address", en: "Address of registration", zh: "注册地址", source: "QCC AnnualReport.Address"),
    .text("phone", en: "Telephone", zh: "服务电话", source: "QCC AnnualReport.Tel"),
  ]

  static let capital: [Column] = [
    .integer(
      "registered_capital_amount", en: "Whole currency units", zh: "注册资本", unit: .currency,
      source: "QCC AnnualReport.RegistCapi"),
    .integer(
      "is_listed", en: "1 for 已上市, 0 for 未上市", zh: "是否上市", unit: .flag,
      source: "QCC AnnualReport.IPOStatus"),
    .text(
      "registered_capital_currency", en: "ISO 4217", zh: "注册资本币种",
      source: "QCC AnnualReport.RegistCapi"),
    .text(
      "registered_capital_raw", en: "As received", zh: "注册资本原文",
      source: "QCC AnnualReport.RegistCapi"),
    .text("listing_status", en: "As received", zh: "上市情况", source: "QCC AnnualReport.IPOStatus"),
  ]

  static let stockCode = text(
    "stock_code", en: "As received", zh: "股票代码", source: "QCC AnnualReport.StockCode")
}
