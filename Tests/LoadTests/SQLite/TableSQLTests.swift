import PatentModel
import Testing

@testable import Load

struct TableSQLTests {
  @Test func `a table explains itself in its schema`() {
    #expect(
      Table.patentInventor.creation == """
        CREATE TABLE patent_inventor ( -- One inventor of an application
          patent_id TEXT NOT NULL, -- Application it belongs to
          sequence INTEGER NOT NULL, -- From 1
          name TEXT NOT NULL, -- Name for display
          name_key TEXT NOT NULL, -- Key for exact matches of names
          sources TEXT NOT NULL, -- Contributing sources, sorted, joined by commas
          PRIMARY KEY (patent_id, sequence),
          FOREIGN KEY (patent_id) REFERENCES patent
        ) STRICT, WITHOUT ROWID
        """)
  }

  @Test(
    arguments: [
      (Table.patent, false), (.publication, false), (.classification, false), (.image, false),
      (.inputRow, false), (.patentAgent, true), (.companyPatent, true), (.sourceRecord, true),
      (.conflict, true),
    ])
  func `rows sorted by their key are kept in it`(table: Table, isKeptInKey: Bool) {
    #expect(table.creation.hasSuffix("WITHOUT ROWID") == isKeptInKey)
  }

  @Test func `only rows that do not come in order are staged`() {
    #expect(
      Table.all.filter { $0.stagingArea != nil }.map(\.name) == [
        "citation", "telecom_license", "source_record",
      ])
  }

  @Test(
    arguments: [
      (
        Table.classification,
        ["CREATE INDEX classification_by_scheme_and_code ON classification (scheme, code)"]
      ),
      (.image, []),
    ])
  func `an index is named by what it looks up`(table: Table, statements: [String]) {
    #expect(table.indexCreations == statements)
  }
}
