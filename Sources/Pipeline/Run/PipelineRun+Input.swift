import Extract
import Foundation
import Workspace

extension PipelineRun {
  /// The list as the run knows it: read whole before anything is bought, and only once.
  ///
  /// - Throws: `InputFault` with file, line and remedy.
  func readInput() throws -> InputCounts {
    if let known = try record.inputCounts() { return known }
    let counts = try record.readList(of: order, by: plan)
    try record.note(counts)
    return counts
  }
}

extension RunRecord {
  /// Reads the list of an order.
  ///
  /// - Throws: `InputFault` with file, line and remedy.
  func readList(of order: RunOrder, by plan: Plan) throws -> InputCounts {
    var reader = try InputReader(
      order.inputFile, kind: plan.inputKind, column: plan.inputColumn)
    let counts = try replaceInput { try reader.next() }
    guard counts.rows > 0 else {
      throw InputFault(
        order.input, "the list has a header and no rows", remedy: "Write a value a line.")
    }
    return counts
  }
}
