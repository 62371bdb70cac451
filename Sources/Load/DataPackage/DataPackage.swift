package import Foundation
import PatentModel

/// What the files of a dataset are, for tools and people that have nothing but the folder:
/// `datapackage.json`.
///
/// Source: Frictionless Data Package v2, datapackage.org/standard/data-package.
package struct DataPackage: Encodable {
  private static let path = "datapackage.json"

  let name: String
  let title: String
  let description: String
  let resources: [Resource]

  private enum CodingKeys: String, CodingKey {
    case profile = "$schema"
    case name, title, description, resources
  }

  /// Describes a dataset.
  ///
  /// - Parameters:
  ///   - pipeline: Whose outputs they are.
  ///   - files: All that its loads wrote; those that are no tables are left out.
  package init(of pipeline: String, _ files: [LoadedFile]) {
    let slug = pipeline.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let tables = Set(files.compactMap { Resource.relation(of: $0)?.name })
    name = String(slug)
    title = pipeline
    description =
      "Patents and companies, merged from what providers say of them. "
      + "Titles of fields are Chinese, descriptions English. 专利与企业数据集，由各数据源合并而成。"
    resources =
      files.sorted { $0.path < $1.path }.compactMap { Resource($0, among: tables) } + [.failures]
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("https://datapackage.org/profiles/2.0/datapackage.json", forKey: .profile)
    try container.encode(name, forKey: .name)
    try container.encode(title, forKey: .title)
    try container.encode(description, forKey: .description)
    try container.encode(resources, forKey: .resources)
  }

  /// Writes the file, whole or not at all.
  ///
  /// - Throws: ``FileFault`` when the disk refuses; the former file then stays.
  package func write(into folder: URL) throws -> LoadedFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = try encoder.encode(self)
    return try LoadedFile.write(Self.path, into: folder) { draft in
      try FileSink(draft).write(Array(text) + [0x0A])
      return resources.count
    }
  }
}
