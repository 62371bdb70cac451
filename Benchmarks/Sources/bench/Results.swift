import FoundationEssentials
import Measuring

/// The page that a measuring leaves behind.
struct Results {
  private let findings: Findings
  private let options: Options
  private let day: String

  init(_ findings: Findings, of options: Options, on date: Date = .now) {
    self.findings = findings
    self.options = options
    day = date.formatted(Date.ISO8601FormatStyle().year().month().day())
  }

  /// The figures, and below them what grew.
  var tables: String {
    let figures = MarkdownTable(Figure.columns, findings.figures.map(\.row))
    return ([figures] + findings.tables).map(\.text).joined(separator: "\n")
  }

  /// Writes the page and its pictures into the folder of results.
  ///
  /// - Returns: The page's path.
  func write() throws -> String {
    let folder = options.results
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (plot, picture) in findings.plots {
      try picture.svg.write(toFile: "\(folder)/\(name(plot))", atomically: true, encoding: .utf8)
    }
    let page = "\(folder)/\(stem).md"
    try text.write(toFile: page, atomically: true, encoding: .utf8)
    return page
  }

  /// Of a page that does not take the place of another with other works or sizes.
  private var stem: String {
    ([day] + (options.isQuick ? ["quick"] : []) + options.works).joined(separator: "-")
  }

  private func name(_ plot: String) -> String { "\(stem)-\(plot).svg" }

  private var text: String {
    let judged = findings.figures.compactMap(\.isReached)
    let pictures = findings.plots.map { "![\($0.name)](\(name($0.name)))\n" }.joined(
      separator: "\n")
    let words = ["scripts/bench"] + (options.isQuick ? ["--quick"] : []) + options.works
    return """
      # \(day)

      \(Machine().text), \(options.swift). Release build; `\(words.joined(separator: " "))`.
      Of \(judged.count) goals \(judged.count { $0 }) are reached.

      Medians, in brackets the least and the most. A ratio is the median of the ratios of each round, in
      which all took their turn; what it is read as stands behind it. MB are a million bytes.

      \(tables)
      \(pictures)
      """
  }
}
