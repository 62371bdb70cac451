import Foundation
import GRDB
import Load
import PatentModel
import Testing

/// What readers of the file find besides its tables: views, calendar, dictionary.
struct ReadingViewTests {
  let folder: TemporaryFolder
  let database: DatabaseQueue

  init() async throws {
    folder = try TemporaryFolder()
    let checkpoint = try Checkpoint.of(
      patents: [
        Line.of(
          .patent,
          [
            "patent_id": "CN201910000001", "patent_type": "invention", "filing_date": "2019-12-30",
            "grant_date": "2020-01-03", "anticipated_expiration_date": "2021-02-01",
            "legal_status": "active", "is_stub": 0,
          ],
          nesting: [
            "publication": [
              ["publication_number": "CN100000001B", "publication_date": "2020-01-03"]
            ],
            "patent_assignee": [
              ["role": "original_assignee", "sequence": 1, "name": "乙公司", "name_key": "乙公司"],
              ["role": "current_assignee", "sequence": 1, "name": "甲公司", "name_key": "甲公司"],
            ],
            "patent_inventor": [["sequence": 1, "name": "张三"]],
            "classification": [
              ["scheme": "IPC", "code": "G06F16/735", "sequence": 1],
              ["scheme": "IPC", "code": "H04L9/00", "sequence": 2],
            ],
          ])
      ], in: folder)
    _ = try await SQLiteLoad().load(from: checkpoint, into: folder.file("out"))
    database = try DatabaseQueue(
      path: folder.file("out").appending(path: "dataset.sqlite").path(percentEncoded: false))
  }

  private func rows(_ query: String) throws -> [String] {
    try database.read { database in
      try Row.fetchAll(database, sql: query).map { row in
        row.databaseValues.map { $0.isNull ? "∅" : "\($0.storage.value ?? "")" }
          .joined(separator: "|")
      }
    }
  }

  @Test(arguments: relations.map(\.name))
  func `every table and view has the columns that it declares`(name: String) throws {
    let relation = try #require(relations.first { $0.name == name })

    #expect(
      try rows("SELECT name FROM pragma_table_info('\(name)') ORDER BY cid")
        == relation.columns.map(\.name))
    _ = try rows("SELECT * FROM \(name)")
  }

  @Test func `the dictionary explains each column of each table and view`() throws {
    let undescribed = try rows(
      """
      SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
      WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '%_fts%'
        AND NOT EXISTS (SELECT 1 FROM data_dictionary d
          WHERE d.table_name = m.name AND d.column_name = c.name AND d.position = c.cid + 1)
      """)

    #expect(undescribed == [])
    #expect(
      try rows(
        """
        SELECT type, unit, meaning_en, meaning_zh, source FROM data_dictionary
        WHERE table_name = 'patent' AND column_name = 'filing_date'
        """) == [
          "text|YYYY-MM-DD|Date of filing|申请日|"
            + "QCC ApplicationDate; Zhihuiya application_date; SIPOP applicationDate"
        ])
  }

  @Test func `a fact has its keys and measures in one row`() throws {
    #expect(
      try rows(
        """
        SELECT patent_id, ipc_section, ipc_class, ipc_subclass, first_applicant, applicant_count,
          inventor_count, publication_count, is_granted, days_to_grant FROM v_patent_fact
        """) == ["CN201910000001|G|G06|G06F|乙公司|1|1|1|1|4"])
  }

  @Test func `the calendar has every day of every year of the dataset`() throws {
    #expect(
      try rows("SELECT min(date), max(date), count(*) FROM v_date") == [
        "2019-01-01|2021-12-31|1096"
      ])
    #expect(
      try rows("SELECT * FROM v_date WHERE date IN ('2020-02-29', '2020-12-31')") == [
        "2020-02-29|2020|1|2020-Q1|2|2020-02|29|6|1", "2020-12-31|2020|4|2020-Q4|12|2020-12|31|4|0",
      ])
  }

  @Test func `an empty dataset has an empty calendar`() async throws {
    let output = folder.file("empty")
    _ = try await SQLiteLoad().load(from: .of(in: folder, named: "nothing"), into: output)
    let path = output.appending(path: "dataset.sqlite").path(percentEncoded: false)

    let days = try await DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM v_date")
    }

    #expect(days == 0)
  }

  @Test func `the file can be read by those who may not write it`() throws {
    var configuration = Configuration()
    configuration.readonly = true
    let path = folder.file("out").appending(path: "dataset.sqlite").path(percentEncoded: false)
    let reader = try DatabaseQueue(path: path, configuration: configuration)

    #expect(try reader.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM patent") } == 1)
  }
}
