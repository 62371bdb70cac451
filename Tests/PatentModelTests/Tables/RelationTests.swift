import PatentModel
import Testing

struct RelationTests {
  @Test func `tables and views are told apart by their names`() {
    #expect(Set(relations.map(\.name)).count == relations.count)
    #expect(relations.map(\.name).contains("data_dictionary"))
  }

  @Test(arguments: View.all.map(\.name))
  func `a view says what it shows in both languages and what tells its rows apart`(
    name: String
  ) throws {
    let view = try #require(View.all.first { $0.name == name })

    let chinese = [view.chineseMeaning] + view.columns.map(\.chineseMeaning)
    #expect(chinese.allSatisfy { $0.unicodeScalars.contains(where: \.properties.isIdeographic) })
    #expect(!view.primaryKey.isEmpty)
    #expect(view.sort == view.primaryKey)
  }

  @Test(arguments: relations.flatMap { relation in relation.columns.map { (relation.name, $0) } })
  func `a column says where it comes from, and how dates and flags are read`(
    relation: String, column: Column
  ) {
    #expect(!column.source.isEmpty)
    if column.name.hasSuffix("_date") || column.name.hasSuffix("_on") {
      #expect(column.unit == .date, "\(relation).\(column.name)")
    }
    if column.name.hasPrefix("is_"), column.type == .integer {
      #expect(column.unit == .flag, "\(relation).\(column.name)")
    }
  }
}
