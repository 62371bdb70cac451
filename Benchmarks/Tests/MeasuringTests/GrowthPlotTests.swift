import Foundation
import FoundationXML
import Testing

@testable import Measuring

struct GrowthPlotTests {
  private let straight = GrowthPlot.Series(
    "patentflow", [(1_000, 2), (100, 0.2), (10, 0.02)], hasGuide: true)

  @Test func `a scale reaches over all values, in powers of ten`() {
    let scale = DecadeScale([20, 3_000], from: 0, to: 300)

    #expect(scale.decades == [10, 100, 1_000, 10_000])
    #expect(scale.place(10) == 0)
    #expect(abs(scale.place(1_000) - 200) < 1e-9)
  }

  @Test func `one value lies within a scale as well`() {
    let scale = DecadeScale([10], from: 290, to: 50)

    #expect(scale.decades == [10, 100])
    #expect(scale.place(10) == 290)
  }

  @Test func `growth is held against n·log n where it is steepest`() throws {
    let bent = GrowthPlot.Series("bent", [(10, 1), (100, 1), (1_000, 60)])

    let excess = try #require(bent.excess)

    #expect(abs(excess - 60 / 15) < 1e-9)
    #expect(try #require(straight.excess) < 1)
    #expect(GrowthPlot.Series("point", [(10, 1)]).excess == nil)
  }

  @Test func `the picture is well-formed, and has a mark for each point`() throws {
    let plot = GrowthPlot(
      "transform + load", by: "records", in: .seconds,
      [straight, .init("script", [(10, 0.01), (1_000, 3)])])

    let reader = Elements()
    let parser = XMLParser(data: Data(plot.svg.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.count["circle"] == 5)
    #expect(reader.count["polyline"] == 3)
    #expect(plot.svg.contains(">1,000</text>"))
    #expect(plot.svg.contains(">n·log n</text>"))
  }
}

/// Counts the elements of a document by name.
private final class Elements: NSObject, XMLParserDelegate {
  var count: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    count[name, default: 0] += 1
  }
}
