import ArgumentParser
import Foundation
import Pipeline
import Workspace

/// `patentflow resume`.
struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Goes on with a run: what is deferred, failed or not begun. Costs money.",
    discussion: """
      Nothing that has arrived is asked for again. A larger budget can be set with --set or \
      --max-cost; it is kept for later.
      """)

  @Argument(help: "The run; the newest one when it is left out.", completion: .runs)
  var run: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var settings: SettingOptions
  @OptionGroup var buying: BuyingOptions
  @OptionGroup var merging: MergingOptions
  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let name = try place.run(named: run)
    let book = try book(name, in: place.workspaceURL)
    if let from = buying.from { try book.plan.check(stages: [from]) }
    if buying.from == nil, merging.asOf == nil, try book.record.fact(.exitStatus) == "0" {
      Console.error("Run \(name) is complete; there is nothing to go on with.")
      return
    }
    let running = Running(place: place, settings: settings, buying: buying, talk: talk)
    let status = try await running.start(order: book.order) { workspace, _ in
      let book = try self.book(name, in: workspace.url)
      try book.keepOrder()
      return book
    }
    throw ExitCode(status.rawValue)
  }

  private func book(_ name: String, in workspace: URL) throws -> RunBook {
    try RunBook(name, in: workspace, overrides: settings.texts) { order in
      if let maxCost = buying.maxCost { order.maxCost = maxCost }
      if buying.noPartial { order.keepsFormerDataset = true }
      if let asOf = merging.asOf { order.asOf = asOf }
    }
  }
}

extension PlaceOptions {
  /// The run of that name, or the newest.
  ///
  /// - Throws: ``WrongUse`` when there is none.
  func run(named name: String?) throws -> String {
    let runs = WorkspaceFolder.runs(in: workspaceURL)
    guard let newest = runs.last else {
      throw WrongUse("\(workspace) holds no runs; look at --workspace, or start one with run")
    }
    guard let name else { return newest }
    guard runs.contains(name) else {
      throw WrongUse("\(workspace) holds no run \(name); it has \(runs.joined(separator: ", "))")
    }
    return name
  }
}
