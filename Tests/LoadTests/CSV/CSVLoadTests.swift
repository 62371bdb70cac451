import Foundation
import Load
import PatentModel
import Testing

struct CSVLoadTests {
  let folder: TemporaryFolder
  let output: URL

  init() throws {
    folder = try TemporaryFolder()
    output = folder.file("out")
  }

  private func load(
    _ relations: [any Relation], hasMark: Bool = false, isDefused: Bool = false,
    from checkpoint: Checkpoint
  ) async throws -> [LoadedFile] {
    try await CSVLoad(relations, hasMark: hasMark, isDefused: isDefused).load(
      from: LoadSource(checkpoint), into: output)
  }

  private func text(_ name: String) throws -> String {
    let file = output.appending(path: "csv/\(name).csv")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private static func patent(_ id: String, titled title: String) -> String {
    Line.of(
      .patent, ["patent_id": .init(stringLiteral: id), "title": .init(stringLiteral: title)])
  }

  @Test func `a file a table, each with its header and its rows in order`() async throws {
    let files = try await load([Table.sourceRecord, .patentInventor], from: .sample(in: folder))

    #expect(files.map(\.path) == ["csv/source_record.csv", "csv/patent_inventor.csv"])
    #expect(files.map(\.records) == [3, 2])
    #expect(
      try text("patent_inventor")
        == """
        patent_id,sequence,name,name_key,sources\r
        CN202111250145,1,张三,x,x\r
        CN202111250145,2,A·史密斯,x,x\r

        """)
    #expect(
      try text("source_record").split(separator: "\r\n").dropFirst().map { $0.prefix(4) } == [
        "inpu", "qcc.", "zhih",
      ])
  }

  @Test func `missing is empty, empty is quoted, lists are JSON`() async throws {
    _ = try await load([Table.company, .qualityFlag], from: .sample(in: folder))

    let company = try text("company")
    #expect(company.contains(#","[""旧名有限公司"",""\""引号\""""]","#), "\(company)")
    #expect(company.contains("某科技有限公司,,,"))
    #expect(try text("quality_flag").contains(#"term_mismatch,"",qcc.list"#))
  }

  @Test func `a mark tells Excel that it is UTF-8`() async throws {
    _ = try await load([Table.image], hasMark: true, from: .sample(in: folder))

    #expect(try text("image").utf8.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test(arguments: [(true, ",'=1+1,"), (false, ",=1+1,")])
  func `what a spreadsheet would run gets an apostrophe, where that is wanted`(
    isDefused: Bool, field: String
  ) async throws {
    let checkpoint = try Checkpoint.of(patents: [Self.patent("CN1", titled: "=1+1")], in: folder)

    _ = try await load([Table.patent], isDefused: isDefused, from: checkpoint)

    #expect(try text("patent").contains(field))
  }

  @Test func `a number that is negative is no formula`() async throws {
    let line = Line.of(.company, ["company_id": "QCC:1", "registered_capital_amount": -5])
    _ = try await load([Table.company], isDefused: true, from: .of(companies: [line], in: folder))

    #expect(try text("company").contains(",-5,"))
  }

  @Test func `files of tables that are no longer wanted go, others stay`() async throws {
    let checkpoint = try Checkpoint.sample(in: folder)
    _ = try await load([Table.patent, .image], from: checkpoint)
    try Data().write(to: output.appending(path: "csv/mine.csv"))

    _ = try await load([Table.patent], from: checkpoint)

    let names = try FileManager.default.contentsOfDirectory(
      atPath: output.appending(path: "csv").path(percentEncoded: false))
    #expect(names.sorted() == ["mine.csv", "patent.csv"])
  }

  @Test func `tables that had to be made for it are gone with it`() async throws {
    let checkpoint = try Checkpoint.sample(in: folder)
    _ = try await load([Table.patent], from: checkpoint)

    #expect(
      !FileManager.default.fileExists(atPath: checkpoint.folder.appending(path: "tables").path))
  }

  @Test func `the tables of a dataset that was just written are not made again`() async throws {
    let checkpoint = try Checkpoint.sample(in: folder)
    _ = try await SQLiteLoad().load(from: checkpoint, into: output)
    let source = LoadSource(try .of(in: folder, named: "nothing"))
    source.note(dataset: output.appending(path: "dataset.sqlite"))

    let files = try await CSVLoad([Table.patentInventor], hasMark: false, isDefused: false).load(
      from: source, into: output)

    #expect(files.map(\.records) == [2])
  }
}
