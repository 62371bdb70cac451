import Measuring

/// What the measuring of a work brought.
struct Findings {
  var figures: [Figure] = []
  var tables: [MarkdownTable] = []
  var plots: [(name: String, plot: GrowthPlot)] = []
}

/// Something that is measured.
protocol Work: SendableMetatype {
  /// Its word on the command line.
  static var name: String { get }
  static var summary: String { get }

  static func measure(in laboratory: Laboratory) throws -> Findings
}

/// All works, in the order of the results.
let allWorks: [any Work.Type] = [
  MergeWork.self, JSONWork.self, LoadWork.self, ExtractWork.self, PaceWork.self, InputWork.self,
  StartWork.self, OwnedWork.self, CompaniesWork.self,
]
