extension Table {
  /// Drawings, by address alone: the pictures themselves are not part of a dataset.
  package static let image = ofPatent(
    "image", en: "One drawing of an application", zh: "附图",
    sort: ["patent_id", "sequence"],
    columns: [
      .text(
        "url", .key, en: "Address without query and fragment", zh: "图片地址",
        source: "Zhihuiya images; QCC PatentImage"),
      .integer("sequence", .required, en: "Order of the source", zh: "次序", unit: .position),
      .text(
        "image_type", .required, en: "Type as received; abstract for a drawing of one", zh: "图片类型",
        source: "Zhihuiya images[].image_type"),
    ])
}
