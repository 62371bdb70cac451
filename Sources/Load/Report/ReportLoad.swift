package import Foundation
package import PatentModel

/// Writes the page that shows a run and its dataset at a glance: `report.html`.
package struct ReportLoad: Sendable {
  private static let path = "report.html"

  /// The language that shows first, whoever has the page made; nil leaves it to them.
  private let language: Language?

  package init(language: Language?) { self.language = language }

  /// Writes the page; it counts as one record.
  ///
  /// Where the page has no language of its own, that of the reader shows first; a switch on it shows the
  /// other.
  ///
  /// - Throws: ``FileFault`` when the disk refuses, and what ``SQLiteLoad`` throws where the tables
  ///   have to be made first. The former page then stays as it was.
  package func load(
    _ run: ReportedRun, from source: LoadSource, into folder: URL, in preferred: Language
  ) async throws -> LoadedFile {
    let figures = try await DatasetFigures(reading: source.tables())
    let page = ReportPage(run: run, figures: figures, language: language ?? preferred)
    return try LoadedFile.write(Self.path, into: folder) { draft in
      try FileSink(draft).write(Array(page.html.markup.utf8))
      return 1
    }
  }
}
