import ArgumentParser
import Foundation
import Load
import PatentModel
import Pipeline
import Transform

/// `patentflow operator`.
struct OperatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operator",
    abstract: "Runs one transform operator as a filter, from standard input to standard output.",
    discussion: """
      The operators are those of a run, so they give the same bytes as it does:

        patentflow archive export \\
          | patentflow operator normalize --pipeline pipelines/company-patents.yaml \\
          | LC_ALL=C sort \\
          | patentflow operator merge --pipeline pipelines/company-patents.yaml

      normalize reads replies and rows, one JSON object a line, and writes lines of evidence: \
      meeting/key, a tab, JSON. Any number of them can work on parts of one input.

      merge reads lines of evidence in any order (it sorts them itself, in bounded memory) and writes \
      one entity a line, sorted by its key.
      """)

  enum Name: String, CaseIterable, ExpressibleByArgument {
    case normalize, merge
  }

  enum Emitted: String, CaseIterable, ExpressibleByArgument {
    case patent, company
    case inputRow = "input-row"

    var kind: EntityKind {
      switch self {
      case .patent: .patent
      case .company: .company
      case .inputRow: .inputRow
      }
    }
  }

  @Argument(help: "normalize or merge.")
  var name: Name

  @Option(
    help: ArgumentHelp(
      "The pipeline whose merge it is a part of; else the order of sources is the standard one.",
      valueName: "file"))
  var pipeline: String?

  @Option(help: "What merge writes: patent, company or input-row.")
  var emit = Emitted.patent

  @OptionGroup var merging: MergingOptions

  func run() throws {
    switch name {
    case .normalize: try normalize()
    case .merge: try merge()
    }
  }

  private func normalize() throws {
    var filter = NormalizeFilter(options: try options)
    let output = try StandardOutput()
    try forEachLine { try output.write(try filter.lines(of: $0)) }
    try output.flush()
    if filter.unreadableReplies > 0 {
      Console.error("patentflow: \(filter.unreadableReplies) replies could not be read")
    }
  }

  private func merge() throws {
    let scratch = try ScratchFolder(named: UUID().uuidString)
    let filter = try MergeFilter(options: try options, scratch: scratch.url)
    let output = try StandardOutput()
    try forEachLine { try filter.add($0) }
    _ = try filter.finish { kind, line in
      if kind == emit.kind { try output.write(line: line) }
    }
    try output.flush()
  }

  private var options: MergeOptions {
    get throws {
      let plan = try pipeline.map { try Plan(PipelineFile(at: URL(filePath: $0), overrides: [])) }
      guard var options = plan.map(\.mergeOptions) ?? MergeOptions() else {
        throw WrongUse("--pipeline \(pipeline ?? ""): it merges nothing")
      }
      if let day = merging.asOf.flatMap(RunOrder.day) { options.asOf = day }
      return options
    }
  }

  /// - Throws: ``WrongUse`` with the number of a line that does not do.
  private func forEachLine(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try StandardInput.forEachLine { number, line in
      do {
        try body(line)
      } catch let fault as FilterFault {
        throw WrongUse("standard input:\(number): \(fault)")
      }
    }
  }
}
