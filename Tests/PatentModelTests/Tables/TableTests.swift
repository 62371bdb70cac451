import PatentModel
import Testing

struct TableTests {
  @Test func `the tables are those of the model, in its order`() {
    #expect(
      Table.all.map(\.name) == [
        "patent", "publication", "patent_assignee", "patent_inventor", "patent_agent",
        "classification", "priority_claim", "citation", "legal_event", "image", "company",
        "company_patent", "company_patent_facet", "telecom_license", "credit_report", "input_row",
        "source_record", "conflict", "quality_flag",
      ])
  }

  @Test(
    arguments: [
      (
        EntityKind.patent,
        [
          "publication", "patent_assignee", "patent_inventor", "patent_agent", "classification",
          "priority_claim", "citation", "legal_event", "image", "input_row", "source_record",
          "conflict", "quality_flag",
        ]
      ),
      (
        .company,
        [
          "company_patent", "company_patent_facet", "telecom_license", "credit_report",
          "input_row", "source_record", "conflict", "quality_flag",
        ]
      ),
      (.inputRow, []),
    ])
  func `a line nests the tables of its entity`(kind: EntityKind, names: [String]) {
    #expect(Table.nested(in: kind).map(\.name) == names)
  }

  @Test(
    arguments: [
      ("patent", ["patent_id"]),
      ("publication", ["publication_number"]),
      ("patent_assignee", ["patent_id", "role", "sequence"]),
      ("patent_inventor", ["patent_id", "sequence"]),
      ("patent_agent", ["patent_id", "agent_type", "sequence"]),
      ("classification", ["patent_id", "scheme", "code"]),
      ("priority_claim", ["patent_id", "sequence"]),
      ("citation", ["citing_key", "cited_key"]),
      ("legal_event", ["patent_id", "sequence"]),
      ("image", ["patent_id", "url"]),
      ("company", ["company_id"]),
      ("company_patent", ["company_id", "patent_id"]),
      ("company_patent_facet", ["company_id", "facet", "value"]),
      ("telecom_license", ["license_id"]),
      ("credit_report", ["company_id", "report_format"]),
      ("input_row", ["input_name", "line_number", "part_number"]),
      ("source_record", ["source", "source_record_id"]),
      ("conflict", ["entity_type", "entity_id", "attribute", "rule", "losing_value"]),
      ("quality_flag", ["entity_type", "entity_id", "flag", "detail", "source"]),
    ])
  func `the primary key is the model's`(name: String, key: [String]) throws {
    let table = try #require(Table.all.first { $0.name == name })

    #expect(table.primaryKey == key)
  }

  @Test(
    arguments: [
      ("publication", ["patent_id", "publication_date", "publication_number"]),
      ("classification", ["patent_id", "scheme", "sequence"]),
      ("image", ["patent_id", "sequence"]),
      ("legal_event", ["patent_id", "sequence"]),
    ])
  func `the sort order is the primary key unless the model says another`(
    name: String, sort: [String]
  ) throws {
    let table = try #require(Table.all.first { $0.name == name })

    #expect(table.sort == sort)
  }

  @Test(arguments: Table.all)
  func `a table speaks only of what there is`(table: Table) {
    let names = table.columns.map(\.name)

    #expect(Set(names).count == names.count)
    #expect(!table.primaryKey.isEmpty)
    #expect((table.sort + table.prose + table.lookups.joined()).allSatisfy(names.contains))
    for reference in table.columns.compactMap(\.references) {
      #expect(Table.all.first { $0.name == reference }?.primaryKey.count == 1)
    }
  }

  @Test(arguments: Table.all)
  func `every table and column has a meaning in both languages`(table: Table) {
    let chinese = [table.chineseMeaning] + table.columns.map(\.chineseMeaning)
    let english = [table.meaning] + table.columns.map(\.meaning)

    #expect(chinese.allSatisfy { $0.unicodeScalars.contains(where: \.properties.isIdeographic) })
    #expect(english.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
  }

  @Test(arguments: Table.all)
  func `a nested row can always tell whose it is`(table: Table) {
    guard case .nested(let kinds) = table.place else { return }
    let supplies = table.columns.map(\.supply)

    // A citation has two ends, either of which may have it in its line.
    #expect(supplies.count { $0 == .entityID } == (table.name == "citation" ? 0 : 1))
    #expect(supplies.contains(.entityKind) == (kinds.count > 1))
  }

  @Test func `a child of a patent begins with its owner and ends with its sources`() {
    let children = [
      Table.patentAssignee, .patentInventor, .patentAgent, .classification, .priorityClaim,
      .legalEvent, .image,
    ]

    #expect(children.allSatisfy { $0.columns.first?.name == "patent_id" })
    #expect(children.allSatisfy { $0.columns.last?.name == "sources" })
  }
}
