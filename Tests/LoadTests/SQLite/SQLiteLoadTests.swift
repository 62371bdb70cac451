import Foundation
import GRDB
import Load
import PatentModel
import Testing

struct SQLiteLoadTests {
  let folder: TemporaryFolder
  let output: URL

  init() throws {
    folder = try TemporaryFolder()
    output = folder.file("out")
  }

  /// Loads a checkpoint and reads what one query finds, each row as texts joined by `|`.
  private func rows(_ query: String, after checkpoint: Checkpoint) async throws -> [String] {
    _ = try await SQLiteLoad().load(from: checkpoint, into: output)
    let path = output.appending(path: "dataset.sqlite").path(percentEncoded: false)
    return try await DatabaseQueue(path: path).read { database in
      try Row.fetchAll(database, sql: query).map { row in
        row.databaseValues.map { $0.isNull ? "∅" : "\($0.storage.value ?? "")" }
          .joined(separator: "|")
      }
    }
  }

  @Test(
    arguments: [
      (
        "SELECT patent_id, title, filing_date, is_stub FROM patent",
        ["CN202111250145|一种视频检索方法、装置及存储介质|∅|0"]
      ),
      (
        "SELECT publication_number, patent_id FROM publication",
        ["CN114154014A|CN202111250145", "CN114154014B|CN202111250145"]
      ),
      (
        "SELECT patent_id, sequence, name FROM patent_inventor",
        ["CN202111250145|1|张三", "CN202111250145|2|A·史密斯"]
      ),
      ("SELECT code FROM classification NOT INDEXED", ["G06F16/735", "G06F16/00"]),
      ("SELECT alias_names FROM company", [#"["旧名有限公司","\"引号\""]"#]),
      (
        "SELECT company_id, patent_id, query_keys FROM company_patent",
        ["USCC:91440101MA59ABCDE1|CN202111250145|[]"]
      ),
      (
        "SELECT source, entity_type, entity_id FROM source_record",
        [
          "input|company|USCC:91440101MA59ABCDE1", "qcc.list|patent|CN202111250145",
          "zhihuiya.detail|patent|CN202111250145",
        ]
      ),
      (
        "SELECT entity_type, entity_id, flag, detail FROM quality_flag",
        ["patent|CN202111250145|term_mismatch|"]
      ),
      (
        "SELECT line_number, state, entity_id FROM input_row",
        ["2|resolved|USCC:91440101MA59ABCDE1", "3|blank|∅"]
      ),
      (
        "SELECT publication_number, applicants, inventors, ipc, cpc FROM v_publications_flat",
        [
          "CN114154014A|某科技有限公司|张三; A·史密斯|G06F16/735; G06F16/00|∅",
          "CN114154014B|某科技有限公司|张三; A·史密斯|G06F16/735; G06F16/00|∅",
        ]
      ),
      (
        """
        SELECT patent_id FROM patent_fts JOIN patent ON patent.rowid = patent_fts.rowid
        WHERE patent_fts MATCH '存储介'
        """, ["CN202111250145"]
      ),
    ])
  func `every line becomes rows in the order of its table`(
    query: String, expected: [String]
  ) async throws {
    #expect(try await rows(query, after: .sample(in: folder)) == expected)
  }

  @Test(
    arguments: [
      ("PRAGMA integrity_check", ["ok"]), ("PRAGMA foreign_key_check", []),
      ("PRAGMA journal_mode", ["delete"]), ("PRAGMA user_version", ["2"]),
      (
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
        []
      ),
      ("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'staged_%'", ["0"]),
      ("SELECT k, v FROM patent_fts_config ORDER BY k", ["automerge|4", "version|4"]),
    ])
  func `the file is sound`(query: String, expected: [String]) async throws {
    #expect(try await rows(query, after: .sample(in: folder)) == expected)
  }

  @Test func `it tells that the lines are read once, before the file is there`() async throws {
    var places: [Bool] = []

    let file = try await SQLiteLoad().load(from: .sample(in: folder), into: output) {
      places.append(
        FileManager.default.fileExists(
          atPath: output.appending(path: "dataset.sqlite").path(percentEncoded: false)))
    }

    #expect(places == [false])
    #expect(file.records == 16)
  }

  @Test func `equal lines give equal bytes`() async throws {
    let checkpoint = try Checkpoint.sample(in: folder)

    let first = try await SQLiteLoad().load(from: checkpoint, into: folder.file("first"))
    let second = try await SQLiteLoad().load(from: checkpoint, into: folder.file("second"))

    #expect(first == second)
    #expect(first.path == "dataset.sqlite")
    #expect(first.records == 16)
  }

  @Test(arguments: ["\u{0}", "a\u{0}b", "\u{1}\u{1F}", "\"\\/", "", "𠮷\u{E000}\u{10FFFF}"])
  func `text comes through byte by byte`(text: String) async throws {
    let patent = Line.of(.patent, ["patent_id": "CN1", "abstract": .init(stringLiteral: text)])
    let hexadecimal = text.utf8.map { String(format: "%02X", $0) }.joined()

    let stored = try await rows(
      "SELECT typeof(abstract), hex(CAST(abstract AS BLOB)) FROM patent",
      after: .of(patents: [patent], in: folder))

    #expect(stored == ["text|\(hexadecimal)"])
  }

  @Test func `members in another order give the same rows`() async throws {
    let row = #""input_name":"a.csv","line_number":7,"kind":"company","raw_value":null"#
    let rest = #""reason":null,"normalized_value":"n","entity_id":null,"duplicate_of_line":3"#
    let more = #""extra":{"b":1,"a":"x"},"part_number":1,"warnings":[]"#
    let line = #"{"state":"duplicate",\#(rest),\#(more),\#(row)}"#

    let stored = try await rows(
      "SELECT * FROM input_row", after: .of(inputRows: [line], in: folder))

    #expect(stored == [#"a.csv|7|1|company|∅|n|duplicate|∅|∅|3|[]|{"b":1,"a":"x"}"#])
  }

  @Test func `a checkpoint without entities gives empty tables`() async throws {
    #expect(try await rows("SELECT count(*) FROM patent", after: .of(in: folder)) == ["0"])
  }
}
