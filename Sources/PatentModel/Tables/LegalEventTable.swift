extension Table {
  /// What happened to an application, oldest first and undated before all.
  package static let legalEvent = ofPatent(
    "legal_event", en: "One legal event of an application", zh: "法律事件",
    lookups: [["event_type", "event_date"]],
    columns: [
      .integer("sequence", .key, en: "From 1", zh: "次序", unit: .position),
      .text(
        "event_date", en: "Date of the event", zh: "事件日", unit: .date,
        source: "QCC PatentLegalHistory[].LegalStatusDate, LegalStatusDate"),
      .text(
        "event_type", .required, en: "A status detail, or transfer, license, pledge, …", zh: "事件类型"),
      .text("event_category", .required, en: "Letter of INPADOC", zh: "事件类别（INPADOC）"),
      .text(
        "event_text", en: "Text as received", zh: "事件原文",
        source: "QCC PatentLegalHistory[].Desc, LegalStatusDesc"),
      .text(
        "vendor_code", en: "Code as received", zh: "原始代码",
        source: "QCC PatentLegalHistory[].LegalStatus"),
      .integer(
        "is_status_bearing", .required, en: "1 when it may set the status", zh: "是否影响法律状态",
        unit: .flag),
      .text("status_after", en: "legal_status after it", zh: "事件后的法律状态"),
      .text("origin", .required, en: "history, statement, publication", zh: "事件出处"),
    ])
}
