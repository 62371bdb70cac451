extension Table {
  /// Every record of the buyer's list, blank ones too.
  package static let inputRow = Table(
    "input_row", en: "One record of the input", zh: "输入行",
    place: .lines(of: .inputRow, repeatedIn: [.patent, .company]),
    lookups: [["entity_id"], ["state"]],
    columns: [
      .text("input_name", .key, en: "Base name of the file", zh: "输入文件", source: "input"),
      .integer(
        "line_number", .key, en: "Physical line on which the record starts, from 1", zh: "行号",
        unit: .position, source: "input"),
      .integer(
        "part_number", .key, en: "Which of the values that the cell was split into, from 1; else 1",
        zh: "单元格拆分序号", unit: .position, source: "input"),
      .text(
        "kind", .required, en: "company, publication, application", zh: "输入类型", source: "pipeline"),
      .text("raw_value", en: "As read", zh: "原始值", source: "input"),
      .text("normalized_value", en: "Canonical form, as asked for", zh: "规范值"),
      .text(
        "state", .required,
        en: "resolved, not_found, duplicate, rejected, conflict, failed, pending, blank", zh: "状态"),
      .text("reason", en: "Why it is not resolved", zh: "原因"),
      .text("entity_id", from: .entityID, en: "patent_id or company_id", zh: "对应实体"),
      .integer(
        "duplicate_of_line", en: "First line of the same canonical value", zh: "重复于行号",
        unit: .position, source: "input"),
      .array("warnings", .required, en: "Names of the doubts about the value, sorted", zh: "值的疑点"),
      .object(
        "extra", en: "The other columns of the row, an object by header", zh: "其他列", source: "input"
      ),
    ])
}
