package import Foundation

/// Writes the page that shows a run and its dataset at a glance: `report.html`.
package struct ReportLoad: Sendable {
  /// The language that shows first; a switch on the page changes it.
  package enum Language: String, Codable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
  }

  private static let path = "report.html"

  private let language: Language

  package init(language: Language) { self.language = language }

  /// Writes the page; it counts as one record.
  ///
  /// - Throws: ``FileFault`` when the disk refuses, and what ``SQLiteLoad`` throws where the tables
  ///   have to be made first. The former page then stays as it was.
  package func load(
    _ run: ReportedRun, from source: LoadSource, into folder: URL
  ) async throws -> LoadedFile {
    let figures = try await DatasetFigures(reading: source.tables())
    let page = ReportPage(run: run, figures: figures, language: language)
    return try LoadedFile.write(Self.path, into: folder) { draft in
      try FileSink(draft).write(Array(page.html.markup.utf8))
      return 1
    }
  }
}
