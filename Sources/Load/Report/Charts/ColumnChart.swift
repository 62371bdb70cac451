import ByteFormats
import PatentModel

/// Counts by year as columns that stand, each stacked of its parts.
struct ColumnChart {
  let title: Words
  /// From below to the top; at most six.
  let parts: [Words]
  /// Years without a gap; each with a count for each part.
  let years: [(year: Int, counts: [Int])]

  private static let height = 180
  private static let mostLabels = 8

  var html: HTML {
    guard !years.isEmpty else { return "" }
    return """
      <figure class="wide"><figcaption>\(title)</figcaption>
      <p class="legend">\(parts.enumerated().map(key))</p>
      <svg role="img" aria-label="\(title.both)" width="100%" height="\(Self.height + 42)">
      <title>\(title.both)</title>
      <text x="0" y="12" class="quiet">\(most.grouped)</text>
      <line x1="0" x2="100%" y1="18" y2="18" class="grid"/>
      <line x1="0" x2="100%" y1="\(Self.height + 18)" y2="\(Self.height + 18)" class="axis"/>
      \(years.enumerated().map(column))</svg>
      \(FigureTable(columns: [["Year", "年份"]] + parts, rows: years.map { [.text(String($0.year))] + $0.counts.map { .number($0) } }).html)
      </figure>
      """
  }

  private var most: Int { max(1, years.map { $0.counts.reduce(0, +) }.max() ?? 1) }

  private func key(_ place: Int, _ part: Words) -> HTML {
    "<span><svg width=\"10\" height=\"10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\" class=\"s\(place)\"/></svg> \(part)</span> "
  }

  private func column(_ place: Int, _ year: (year: Int, counts: [Int])) -> HTML {
    let total = year.counts.reduce(0, +)
    return """
      <g><title>\(year.year): \(total.grouped)</title>\(blocks(of: year.counts, at: place))\(label(place, year.year))</g>

      """
  }

  /// The parts of a column, one on top of the other.
  private func blocks(of counts: [Int], at place: Int) -> [HTML] {
    let x = Share(place, of: years.count).percent
    let width = Share(8, of: years.count * 10).percent
    var top = Self.height + 18
    return counts.enumerated().map { part, count in
      let height = Int((Double(count) / Double(most) * Double(Self.height)).rounded())
      guard height > 0 else { return "" }
      top -= height
      return """
        <rect x="\(x)" y="\(top)" width="\(width)" height="\(height)" class="s\(part)"/>
        """
    }
  }

  /// The year below a column; below every second one, or fewer, where there are many.
  private func label(_ place: Int, _ year: Int) -> HTML {
    let step = (years.count + Self.mostLabels - 1) / Self.mostLabels
    guard place % step == 0 else { return "" }
    let middle = Share(place * 10 + 4, of: years.count * 10).percent
    return "<text x=\"\(middle)\" y=\"\(Self.height + 34)\" class=\"middle\">\(year)</text>"
  }
}
