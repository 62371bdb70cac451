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

      An engine of many machines that sorts by itself takes the merge in steps, each over the sorted \
      lines of one kind, in any number of parts: resolve over record/…, publication/… and company/…, \
      then merge --sorted over patent/… and holder/…. What a step writes is evidence for the next, or \
      an entity: patent, a tab, JSON. --known holds the lines sighting/… and former/… of all parts. \
      pipelines/spark/merge.py does so.
      """)

  enum Name: String, CaseIterable, ExpressibleByArgument {
    case normalize, resolve, merge
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

  @Argument(help: "normalize, resolve or merge.")
  var name: Name

  @Option(
    help: ArgumentHelp(
      "The pipeline whose merge it is a part of; else the order of sources is the standard one.",
      valueName: "file"),
    completion: .pipelineFile)
  var pipeline: String?

  @Option(help: "What merge writes: patent, company or input-row.")
  var emit = Emitted.patent

  @Flag(help: "merge reads the sorted lines of one part, as resolve does.")
  var sorted = false

  @Option(
    help: ArgumentHelp(
      "What resolve and merge --sorted have to know of all parts: lines sighting/… and former/….",
      valueName: "file"))
  var known: String?

  @OptionGroup var merging: MergingOptions

  func validate() throws {
    if sorted, name != .merge {
      throw ValidationError("--sorted is for merge; resolve always reads sorted lines")
    }
    if known != nil, name != .resolve, !sorted {
      throw ValidationError("--known is for resolve and for merge --sorted")
    }
  }

  func run() throws {
    switch name {
    case .normalize: try normalize()
    case .resolve: try takeStep(.resolve)
    case .merge where sorted: try takeStep(.merge)
    case .merge: try merge()
    }
  }

  private func takeStep(_ step: StepFilter.Step) throws {
    var filter = StepFilter(step, options: try options, known: try knownWhole())
    let output = try StandardOutput()
    try forEachLine { try output.write(try filter.lines(of: $0)) }
    try output.write(try filter.finish())
    try output.flush()
  }

  private func knownWhole() throws -> KnownWhole {
    var whole = KnownWhole()
    guard let known else { return whole }
    try LineFile.forEachLine(of: URL(filePath: known)) { number, line in
      do { try whole.add(line) } catch let fault as FilterFault {
        throw WrongUse("\(known):\(number): \(fault)")
      }
    }
    return whole
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
