extension Table {
  /// Credit reports: the newest order for each company and format.
  package static let creditReport = Table(
    "credit_report", en: "One credit report of a company", zh: "企业信用报告",
    place: .nested(in: [.company]),
    columns: [
      .owner(.company, .key),
      .text("report_format", .key, en: "pdf, word", zh: "报告格式", source: "pipeline"),
      .text("order_number", en: "Number of the order", zh: "订单号", source: "QCC OrderNo"),
      .text(
        "report_status", .required, en: "ordered, ready, failed", zh: "报告状态",
        source: "QCC ReportStatus"),
      .text("report_status_raw", en: "As received", zh: "报告状态原文", source: "QCC ReportStatus"),
      .text("file_name", en: "Name below reports/", zh: "文件名"),
      .text("file_sha256", en: "SHA-256 of the file", zh: "文件摘要值", source: "the file bought"),
      .integer(
        "byte_count", en: "Size of the file", zh: "文件字节数", unit: .bytes, source: "the file bought"),
      .text(
        "retrieved_on", en: "Latest day of retrieval, Asia/Shanghai", zh: "获取日", unit: .date,
        source: "archive"),
    ])
}
