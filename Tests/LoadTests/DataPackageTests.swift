import Foundation
import Load
import PatentModel
import Testing

struct DataPackageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func package(of paths: [String]) throws -> Package {
    let files = paths.map { LoadedFile(path: $0, records: 1, bytes: 2, sha256: "ab") }
    _ = try DataPackage(of: "Company patents 1", files).write(into: folder.url)
    return try JSONDecoder().decode(
      Package.self, from: Data(contentsOf: folder.file("datapackage.json")))
  }

  @Test func `each file is a resource with its size and digest, and what failed one without`()
    throws
  {
    let package = try package(of: [
      "patents.ndjson.gz", "csv/patent.csv", "csv/publication.csv", "dataset.sqlite",
      "reports/甲.pdf",
    ])

    #expect(package.name == "company-patents-1")
    #expect(
      package.resources.map(\.path) == [
        "csv/patent.csv", "csv/publication.csv", "dataset.sqlite", "patents.ndjson.gz",
        "failures.csv",
      ])
    #expect(package.resources.map(\.hash) == Array(repeating: "sha256:ab", count: 4) + [nil])
    #expect(package.resources.allSatisfy { $0.name.wholeMatch(of: /[a-z0-9._-]+/) != nil })
  }

  @Test func `a table says what it holds and to what it refers`() throws {
    let package = try package(of: ["csv/patent.csv", "csv/publication.csv", "csv/image.csv"])
    let publication = try #require(package.resources.first { $0.name == "publication" }?.schema)

    #expect(publication.fields.map(\.name) == Table.publication.columns.map(\.name))
    #expect(publication.primaryKey == ["publication_number"])
    #expect(publication.foreignKeys?.map(\.reference.resource) == ["patent"])
    let date = try #require(publication.fields.first { $0.name == "publication_date" })
    #expect(date.type == "date")
    #expect(date.title == "公开（公告）日")
    #expect(date.description == "Date of this document")
  }

  @Test func `what is not in the package is not referred to`() throws {
    let package = try package(of: ["csv/publication.csv"])

    #expect(package.resources[0].schema?.foreignKeys == nil)
  }

  @Test func `lines and databases show every table within`() throws {
    let package = try package(of: ["patents.ndjson.gz", "dataset.sqlite"])
    let lines = try #require(package.resources.first { $0.name == "patents.ndjson" })
    let database = try #require(package.resources.first { $0.name == "dataset" })

    #expect(lines.compression == "gz")
    #expect(
      lines.schema?.fields.map(\.name)
        == Table.patent.columns.map(\.name) + Table.nested(in: .patent).map(\.name))
    #expect(database.tables?.map(\.name) == relations.map(\.name))
  }

  @Test(arguments: [(0, "file"), (1, "table")])
  func `lines that are none are no table`(records: Int, type: String) throws {
    let file = LoadedFile(path: "companies.ndjson.gz", records: records, bytes: 23, sha256: "ab")
    _ = try DataPackage(of: "a", [file]).write(into: folder.url)

    let package = try JSONDecoder().decode(
      Package.self, from: Data(contentsOf: folder.file("datapackage.json")))
    #expect(package.resources.first?.type == type)
  }

  @Test func `the same files give the same bytes`() throws {
    let files = [LoadedFile(path: "dataset.sqlite", records: 1, bytes: 2, sha256: "ab")]

    let first = try DataPackage(of: "a", files).write(into: folder.file("1"))
    let second = try DataPackage(of: "a", files).write(into: folder.file("2"))

    #expect(first == second)
  }
}

/// What a reader sees of a package.
private struct Package: Decodable {
  let name: String
  let resources: [Resource]

  struct Resource: Decodable {
    let name, path: String
    let hash, compression, type: String?
    let schema: Schema?
    let tables: [Named]?
  }

  struct Schema: Decodable {
    let fields: [Field]
    let primaryKey: [String]?
    let foreignKeys: [ForeignKey]?
  }

  struct Field: Decodable { let name, type, title, description: String }

  struct ForeignKey: Decodable {
    let reference: Reference

    struct Reference: Decodable { let resource: String }
  }

  struct Named: Decodable { let name: String }
}
