extension Table {
  /// Symbols of the IPC, the CPC and the Locarno classification.
  package static let classification = ofPatent(
    "classification", en: "One classification symbol of an application", zh: "分类号",
    sort: ["patent_id", "scheme", "sequence"],
    lookups: [["scheme", "code"]],
    columns: [
      .text(
        "scheme", .key, en: "IPC, CPC, LOC", zh: "分类体系",
        source: "Zhihuiya classification_data; QCC IPCList"),
      .text(
        "code", .key, en: "G06F16/735, 13-03", zh: "分类号",
        source: "Zhihuiya classification_data; QCC IPCList"),
      .integer("sequence", .required, en: "From 1 in each scheme", zh: "次序", unit: .position),
      .text("level", .required, en: "section, class, subclass, main_group, subgroup", zh: "层级"),
      .integer(
        "is_first", .required, en: "1 for the first code of the best source", zh: "是否主分类",
        unit: .flag),
      .integer(
        "is_inventive", en: "1 for I, 0 for N, when given", zh: "是否发明信息", unit: .flag,
        source: "as received with the code"),
      .text("version", en: "2019.01", zh: "分类版本", source: "as received with the code"),
      .text("class_description", en: "Title of the IPC class", zh: "大类名称", source: "QCC IPCDesc"),
    ])
}
