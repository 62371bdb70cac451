import ByteFormats
import PatentModel

/// Counts as bars that lie, each below its label: readable on a phone, since nothing is scaled.
///
/// Widths are shares of the page, heights are fixed; so letters keep their size at any width, and a
/// label that is too long is cut: its tip and the table have it whole.
struct BarChart {
  let title: Words
  /// What is counted.
  let subject: Words
  let tallies: [Tally]

  private static let rowHeight = 34

  var html: HTML {
    guard !tallies.isEmpty else { return "" }
    return """
      <figure><figcaption>\(title)</figcaption>
      <svg role="img" aria-label="\(title.both)" width="100%" height="\(tallies.count * Self.rowHeight)">
      <title>\(title.both)</title>
      \(tallies.enumerated().map(bar))</svg>
      \(FigureTable(columns: [subject, ["Count", "数量"]], rows: tallies.map { [.words($0.label), .number($0.count)] }).html)
      </figure>
      """
  }

  private var most: Int { max(1, tallies.map(\.count).max() ?? 1) }

  private func bar(_ place: Int, _ tally: Tally) -> HTML {
    let top = place * Self.rowHeight
    return """
      <g><title>\(tally.label.both): \(tally.count.grouped)</title>
      <svg y="\(top)" width="84%" height="18"><text x="0" y="13">\(svg: tally.label)</text></svg>
      <text x="100%" y="\(top + 13)" class="end">\(tally.count.grouped)</text>
      <rect x="0" y="\(top + 19)" width="100%" height="7" rx="3" class="rail"/>
      <rect x="0" y="\(top + 19)" width="\(Share(tally.count, of: most).percent)" height="7" rx="3" class="s0"/></g>

      """
  }
}

extension HTML.StringInterpolation {
  /// Words inside a picture, where parts of a text are `tspan`.
  mutating func appendInterpolation(svg words: Words) {
    guard !words.isName else { return appendInterpolation(words.english) }
    appendInterpolation(
      """
      <tspan lang="en">\(words.english)</tspan><tspan lang="zh-Hans">\(words.chinese)</tspan>
      """ as HTML)
  }
}

/// A part of a whole.
struct Share {
  private let thousandths: Int

  init(_ part: Int, of whole: Int) {
    thousandths = whole > 0 ? Int((Double(part) / Double(whole) * 1000).rounded()) : 0
  }

  /// With one decimal: `12.3%`.
  var percent: String { "\(thousandths / 10).\(thousandths % 10)%" }
}

/// The figures of a picture for those who cannot see it, or want to copy them.
struct FigureTable {
  let columns: [Words]
  let rows: [[HTMLTable.Cell]]

  var html: HTML {
    """
    <details><summary>\(["As a table", "以表格查看"] as Words)</summary>
    \(HTMLTable(columns: columns, rows: rows).html)</details>
    """
  }
}
