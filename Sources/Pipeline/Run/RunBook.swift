package import Foundation
package import Workspace

/// A run as it was ordered: enough to go on with it, or to look at it, years later.
package struct RunBook {
  package let record: RunRecord
  package let order: RunOrder
  package let plan: Plan

  /// Opens the book of a new run.
  ///
  /// The pipeline's `text` is kept as its author wrote it; what the order overrides is kept with the
  /// order, as is a list that came through a pipe, so that the run can be gone on with.
  ///
  /// - Throws: A fault of the workspace.
  package init(
    starting run: String, in workspace: URL, order: RunOrder, input: HeldInput, text: String,
    plan: Plan, at now: Date
  ) throws {
    let folder = WorkspaceFolder.runURL(run, in: workspace)
    try Self.removeLeftovers(at: folder)
    record = try RunRecord(run, at: folder)
    self.order = order
    self.plan = plan
    try input.keep(with: record)
    try record.note(.pipeline, plan.name)
    try record.note(.startedAt, String(Int(now.timeIntervalSince1970)))
    try record.note(.order, String(decoding: try JSONEncoder().encode(order), as: UTF8.self))
    try PrivateFile.create(
      at: folder.appending(path: WorkspaceFolder.pipelineFile), contents: text)
  }

  /// Of a run of this name that was killed before it had begun.
  private static func removeLeftovers(at folder: URL) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    try FileManager.default.removeItem(at: folder)
  }

  /// Opens the book of a run that was begun.
  ///
  /// - Parameters:
  ///   - run: Its id.
  ///   - workspace: The folder that holds it.
  ///   - overrides: Further values for the pipeline, such as a larger budget; they win over earlier ones.
  ///   - replacement: The text of a pipeline that takes the place of the one the run was begun with.
  ///   - change: What else is asked for now.
  /// - Throws: ``DeclarationFaults``, or a fault of the workspace.
  package init(
    _ run: String, in workspace: URL, overrides: [String] = [], replacement: String? = nil,
    change: (inout RunOrder) -> Void = { _ in }
  ) throws {
    let folder = WorkspaceFolder.runURL(run, in: workspace)
    record = try RunRecord(run, at: folder)
    guard let text = try record.fact(.order) else {
      throw WorkspaceFault(
        "\(folder.path): the order of the run is missing",
        remedy: "Start a new run; what was bought is kept.")
    }
    var order = try JSONDecoder().decode(RunOrder.self, from: Data(text.utf8))
    order.overrides += overrides
    change(&order)
    if let replacement {
      try PrivateFile.create(
        at: folder.appending(path: WorkspaceFolder.pipelineFile), contents: replacement)
    }
    let file = try PipelineFile(
      at: folder.appending(path: WorkspaceFolder.pipelineFile),
      overrides: order.overrides.compactMap(Override.init))
    plan = try Plan(file)
    self.order = order
  }

  /// Forgets a run that could not begin, so that it is no run to go on with.
  package func discard() throws {
    try FileManager.default.removeItem(at: record.url)
  }

  /// Keeps a changed order.
  package func keepOrder() throws {
    try record.note(.order, String(decoding: try JSONEncoder().encode(order), as: UTF8.self))
  }
}
