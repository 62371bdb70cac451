import ByteFormats
import PatentModel
import Providers
import Testing
import Transform

/// The lines hold what the tables promise, in their order.
struct ColumnsTests {
  let dataset: Dataset

  init() throws {
    let facets = #"[{"Key":"kindcode","Items":[{"Value":"1","Desc":"发明公布","Count":"1"}]}]"#
    let row = """
      {"Id":"a1","ApplicationNumber":"CN202111250145.3","PublicationNumber":"CN114154014A",
      "PublicationDate":"2022-03-08","LegalStatusDesc":"审中","Agency":["示例代理所 12345"],
      "IPCList":["G06"],"InventorStringList":["甲"],"AssigneestringList":["示例科技有限公司"]}
      """
    let item = Records.item(
      pn: "CN114154014A", published: 2022_03_09,
      more:
        #","priority_date":20210101,"expiration_date":20411027,"images":[{"path":"https://example.com/1.png?sign=1","image_type":"drawing"}]"#
    )
    dataset = try Dataset(
      rows: [.pending(.company, "示例科技有限公司"), .pending(.publication, "CN114154014A", line: 3)],
      replies: [
        Replies.list(of: "示例科技有限公司", facets: facets, rows: [row]),
        Replies.details(of: ["CN114154014A"], items: [item]),
        Replies.references(documents: [Records.reference()]),
        Replies.licenses(
          of: "示例科技有限公司", rows: [Records.license(id: "l1", key: "k1", name: "示例科技有限公司")]),
        Self.license("l1", address: "甲路一号"), Self.license("l2", address: "乙路二号"),
        Replies.order("n1", of: "示例科技有限公司"),
      ])
  }

  /// The detail of a licence whose holder has a doubtful credit code.
  private static func license(_ id: String, address: String) -> ArchivedReply {
    Replies.license(
      id,
      Records.licenseDetail(
        id: id, key: "k1", code: "913205940566944300",
        report: #""Address":"\#(address)","IPOStatus":"新三板""#))
  }

  @Test(arguments: EntityKind.allCases)
  func `root columns come first, child tables behind them`(kind: EntityKind) throws {
    let line = try #require(dataset.lines[kind]?.last)
    let expected =
      Table.root(of: kind).columns.map(\.name) + Table.nested(in: kind).map(\.name)

    let names = try JSONParser().read(Array(line.utf8)) { $0.names }

    #expect(names == expected)
  }

  @Test(arguments: [EntityKind.patent, .company])
  func `nested rows leave out what their entity gives`(kind: EntityKind) throws {
    let line = try #require(dataset.lines[kind]?.last)
    let tables = Table.nested(in: kind)
    let filled = tables.count
    var seen = 0

    try JSONParser().read(Array(line.utf8)) { root in
      for (name, rows) in root.members {
        let name = String(decoding: name, as: UTF8.self)
        guard let table = tables.first(where: { $0.name == name }) else { continue }
        guard let row = rows.elements.first(where: { _ in true }) else { continue }
        seen += 1
        let expected = table.columns.filter { $0.supply == .row }.map(\.name)
        #expect(row.names == expected, "\(name)")
      }
    }
    #expect(seen == filled)
  }
}

extension JSONValue {
  fileprivate var names: [String] { members.map { String(decoding: $0.name, as: UTF8.self) } }
}
