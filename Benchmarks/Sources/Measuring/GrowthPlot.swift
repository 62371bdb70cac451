import Glibc

/// A picture of how something grows with the size of the work: SVG, with a logarithmic scale each way.
package struct GrowthPlot {
  /// Points that belong together.
  package struct Series {
    package let name: String
    /// Size and value, by size.
    package let points: [(size: Double, value: Double)]
    /// Whether a line of n·log n through the first point is drawn beside it.
    package let hasGuide: Bool

    package init(_ name: String, _ points: [(size: Double, value: Double)], hasGuide: Bool = false)
    {
      self.name = name
      self.points = points.sorted { $0.size < $1.size }
      self.hasGuide = hasGuide
    }

    /// How far a point lies above n·log n through the one before it, at its steepest: 1 on it, 2 at
    /// twice as much.
    package var excess: Double? {
      zip(points, points.dropFirst()).map { $1.value / guide(at: $1.size, from: $0) }.max()
    }

    fileprivate var guide: [(size: Double, value: Double)] {
      guard let first = points.first, hasGuide else { return [] }
      return points.map { ($0.size, guide(at: $0.size, from: first)) }
    }

    private func guide(at size: Double, from first: (size: Double, value: Double)) -> Double {
      first.value * size * log(size) / (first.size * log(first.size))
    }
  }

  private let title: String
  private let sizeLabel: String
  private let unit: Unit
  private let series: [Series]
  private let sizes: DecadeScale
  private let values: DecadeScale

  /// - Precondition: There is a point, and none is at or below 0.
  package init(_ title: String, by sizeLabel: String, in unit: Unit, _ series: [Series]) {
    self.title = title
    self.sizeLabel = sizeLabel
    self.unit = unit
    self.series = series
    let points = series.flatMap { $0.points + $0.guide }
    sizes = DecadeScale(points.map(\.size), from: 70, to: 470)
    values = DecadeScale(points.map(\.value), from: 290, to: 50)
  }

  private static let colours = ["#0b6e99", "#c0562f", "#5a8f29", "#7d4fa3"]

  package var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 340" font-family="sans-serif" \
    font-size="12" fill="#333">
    <title>\(title)</title>
    <rect width="660" height="340" fill="#fff"/>
    <text x="70" y="28" font-size="15">\(title)</text>
    \(grid.joined(separator: "\n"))
    <text x="270" y="330" text-anchor="middle">\(sizeLabel)</text>
    \(series.indices.flatMap(drawing).joined(separator: "\n"))
    </svg>

    """
  }

  private var grid: [String] {
    sizes.decades.map { decade in
      let x = sizes.place(decade).fixed(1)
      return """
        <line x1="\(x)" y1="50" x2="\(x)" y2="290" stroke="#ddd"/>\
        <text x="\(x)" y="308" text-anchor="middle">\(Int(decade).grouped)</text>
        """
    }
      + values.decades.map { decade in
        let y = values.place(decade).fixed(1)
        return """
          <line x1="70" y1="\(y)" x2="470" y2="\(y)" stroke="#ddd"/>\
          <text x="62" y="\(y)" dy="4" text-anchor="end">\(unit.shortText(decade))</text>
          """
      }
  }

  private func drawing(of index: Int) -> [String] {
    let one = series[index]
    let colour = Self.colours[index % Self.colours.count]
    let places = one.points.map(place)
    let y = 60 + 20 * index
    var parts = [
      line(places, "stroke=\"\(colour)\" stroke-width=\"2\""),
      """
      <line x1="490" y1="\(y)" x2="510" y2="\(y)" stroke="\(colour)" stroke-width="2"/>\
      <text x="516" y="\(y)" dy="4">\(one.name)</text>
      """,
    ]
    parts += zip(places, one.points).map { place, point in
      """
      <circle cx="\(place.x)" cy="\(place.y)" r="3.5" fill="\(colour)">\
      <title>\(Int(point.size).grouped): \(unit.text(point.value))</title></circle>
      """
    }
    if one.hasGuide {
      let y = 60 + 20 * series.count
      let stroke = "stroke=\"\(colour)\" stroke-dasharray=\"3 4\""
      parts.append(line(one.guide.map(place), stroke))
      parts.append("<line x1=\"490\" y1=\"\(y)\" x2=\"510\" y2=\"\(y)\" \(stroke)/>")
      parts.append("<text x=\"516\" y=\"\(y)\" dy=\"4\">n·log n</text>")
    }
    return parts
  }

  private func place(_ point: (size: Double, value: Double)) -> (x: String, y: String) {
    (sizes.place(point.size).fixed(1), values.place(point.value).fixed(1))
  }

  private func line(_ places: [(x: String, y: String)], _ stroke: String) -> String {
    let points = places.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return "<polyline points=\"\(points)\" fill=\"none\" \(stroke)/>"
  }
}
