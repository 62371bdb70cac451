import Extract
import Workspace

extension PipelineRun {
  /// The list that is still to be read; nil when the record has it whole.
  func unreadInput() throws -> InputReading? {
    guard try record.inputCounts() == nil else { return nil }
    return InputReading(order.inputPath(of: record), by: plan.input, into: record)
  }

  /// Reads the list where no stage that buys does it on the way.
  func readInput(report: (RunEvent) -> Void) async throws {
    guard let reading = try unreadInput() else { return }
    report(.read(try await reading.read()))
  }
}
