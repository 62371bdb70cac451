extension View {
  /// Who gave each value, and who gave another: the compact column `lineage`, unfolded.
  ///
  /// A row a record and attribute; a value that was concluded from others has the source `derived`. What
  /// is united from several records, such as the classification, has its sources in its own table.
  static let attributeLineage = View(
    name: "attribute_lineage",
    meaning: "One value that a record gives for an attribute, taken or not",
    chineseMeaning: "各来源给出的属性值及取舍",
    columns: columns,
    query: [
      winners(of: .patent), others(of: .patent), winners(of: .company), others(of: .company),
    ].joined(separator: "\nUNION ALL\n"))

  private static let columns: [Column] = [
    .text("entity_type", .key, en: "Kind of entity: patent, company", zh: "实体类型"),
    .text("entity_id", .key, en: "Key of the entity", zh: "实体标识"),
    .text("attribute", .key, en: "Column, or name of a whole list", zh: "属性"),
    .text("source", .key, en: "Source, or derived", zh: "来源", source: "archive"),
    .text("source_record_id", .key, en: "Record at that source", zh: "来源记录标识", source: "archive"),
    .text("raw_value", en: "As received, where it is kept", zh: "原始值", source: "as received"),
    .text("value", en: "Normalized; a list as a JSON array", zh: "规范值"),
    .integer("is_winner", .required, en: "1 when it was taken", zh: "是否采用", unit: .flag),
    .text("rule", .required, en: "Rule that decided", zh: "判定规则"),
  ]

  private static func winners(of kind: EntityKind) -> String {
    let record = Record(kind, number: "k.value")
    return """
      SELECT '\(kind.rawValue)' AS entity_type, e.\(record.key) AS entity_id, a.value AS attribute,
        coalesce(\(record.column("source")), 'derived') AS source,
        coalesce(\(record.column("source_record_id")), '') AS source_record_id,
        \(rawValue(of: kind, record)) AS raw_value,
        coalesce(json_extract(g.value, '$.value'), \(value(of: kind))) AS value,
        1 AS is_winner, json_extract(g.value, '$.rule') AS rule
      FROM \(kind.rawValue) e, json_each(e.lineage) g, json_each(g.value, '$.attributes') a
        LEFT JOIN json_each(g.value, '$.records') k
      """
  }

  private static func others(of kind: EntityKind) -> String {
    let record = Record(kind, number: "json_extract(o.value, '$.record')")
    return """
      SELECT '\(kind.rawValue)', e.\(record.key), a.value, \(record.column("source")),
        \(record.column("source_record_id")), \(rawValue(of: kind, record)),
        json_extract(o.value, '$.value'), 0, json_extract(g.value, '$.rule')
      FROM \(kind.rawValue) e, json_each(e.lineage) g, json_each(g.value, '$.attributes') a,
        json_each(g.value, '$.others') o
      """
  }

  /// The record of an entity that has a number, from 0 in the order of `source_record`.
  private struct Record {
    let kind: EntityKind
    let number: String

    init(_ kind: EntityKind, number: String) {
      self.kind = kind
      self.number = number
    }

    var key: String { Table.root(of: kind).primaryKey[0] }

    func column(_ name: String) -> String {
      """
      (SELECT r.\(name) FROM source_record r WHERE r.entity_id = e.\(key) AND \(number) = (
          SELECT count(*) FROM source_record q WHERE q.entity_id = e.\(key)
            AND (q.source, q.source_record_id) < (r.source, r.source_record_id)))
      """
    }
  }

  /// What `source_record` holds as it was received; of other values the value itself is what is known.
  private static func rawValue(of kind: EntityKind, _ record: Record) -> String {
    guard kind == .patent else { return "NULL" }
    return """
      CASE a.value WHEN 'application_number' THEN \(record.column("raw_application_number")) END
      """
  }

  /// The value that the entity has: a column, or a list as a JSON array.
  private static func value(of kind: EntityKind) -> String {
    let columns = Table.root(of: kind).columns.map(\.name)
    let named = kind == .patent ? PatentAttribute.allCases.map(\.rawValue) : columns
    let plain = named.filter(columns.contains).map { "WHEN '\($0)' THEN e.\($0)" }
    let lists = kind == .patent ? self.lists.map { "WHEN '\($0.rawValue)' THEN \($1)" } : []
    return "CASE a.value \((plain + lists).joined(separator: " ")) END"
  }

  private static let lists: [(attribute: PatentAttribute, value: String)] = [
    (.applicants, names(in: "patent_assignee", where: "role = 'applicant'")),
    (.originalAssignees, names(in: "patent_assignee", where: "role = 'original_assignee'")),
    (.currentAssignees, names(in: "patent_assignee", where: "role = 'current_assignee'")),
    (.inventors, names(in: "patent_inventor", where: "true")),
    (.agencies, names(in: "patent_agent", where: "agent_type = 'agency'")),
    (.attorneys, names(in: "patent_agent", where: "agent_type = 'attorney'")),
  ]

  private static func names(in table: String, where condition: String) -> String {
    """
    (SELECT json_group_array(name) FROM (SELECT name FROM \(table)
          WHERE patent_id = e.patent_id AND \(condition) ORDER BY sequence))
    """
  }
}
