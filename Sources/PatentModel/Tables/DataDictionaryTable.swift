extension Table {
  /// What each column says, for readers who have nothing but the dataset.
  package static let dataDictionary = Table(
    "data_dictionary", en: "One column of a table or view", zh: "数据字典",
    place: .model,
    columns: [
      .text("table_name", .key, en: "Table or view", zh: "表或视图", source: model),
      .text("column_name", .key, en: "Column", zh: "列", source: model),
      .integer(
        "position", .required, en: "Place in the table", zh: "次序", unit: .position, source: model),
      .text(
        "type", .required, en: "text, integer, real; array and object are JSON", zh: "类型",
        source: model),
      .text("unit", en: "How a value is to be read", zh: "单位或格式", source: model),
      .text("meaning_en", .required, en: "Meaning in English", zh: "英文含义", source: model),
      .text("meaning_zh", .required, en: "Meaning in Chinese", zh: "中文含义", source: model),
      .text(
        "source", .required, en: "Fields of the providers, in their spelling, or how it is made",
        zh: "数据来源字段", source: model),
    ])

  private static let model = "this tool"
}
