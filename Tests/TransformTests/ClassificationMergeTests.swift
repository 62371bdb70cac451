import Testing

/// The codes that several sources give a patent, as one list.
struct ClassificationMergeTests {
  @Test(
    arguments: [
      (["G06F16/735", "G06F16/9535"], ["G06"], ["G06F16/735", "G06F16/9535"]),
      (["G06F16/00", "G06F16/735"], [], ["G06F16/00", "G06F16/735"]),
      (["G06"], ["H01M10/42", "G06F16/735"], ["H01M10/42", "G06F16/735"]),
      (
        ["H01M10/48", "H01M10/42"], ["H01M10/42", "A01B1/00"],
        ["H01M10/48", "H01M10/42", "A01B1/00"]
      ),
      (["G06"], ["G06", "H"], ["G06", "H"]),
    ])
  func `finer codes drive out those cut short, in the best source's order`(
    trusted: [String], other: [String], union: [String]
  ) throws {
    let codes = trusted.map { #""\#($0)""# }.joined(separator: ",")
    let item = Records.item(
      pn: "CN114154014A",
      more: #","classification_data":[{"category":[\#(codes)],"category_type":"IPC"}]"#)
    let row = Records.row(
      id: "a1", publication: "CN114154014A", published: "2022-03-08", ipc: other)

    let patent = try #require(
      try Dataset(replies: [
        Replies.list(of: "示例科技有限公司", rows: [row]),
        Replies.details(of: ["CN114154014A"], items: [item]),
      ]).patents.first)

    #expect(patent.classification.map(\.code) == union)
  }
}
