import ArgumentParser
import Foundation
import Pipeline
import Workspace

/// `patentflow explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a patent is as it is: who gave each value, and who gave another.",
    discussion: """
      For each attribute: its value, the rule by which it won, the records that give it and those that \
      give another; then conflicts and doubts, and for each record the question that bought it. Reads \
      what the run has merged and bought; sends nothing.

        patentflow explain CN201019000015
        patentflow explain 'ZL 2010 1 9000015.7' --json
      """)

  @Argument(
    help: ArgumentHelp(
      "A patent_id of the dataset, or an application or publication number in any spelling.",
      valueName: "patent"))
  var patent: String

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("The run; the newest one when it is left out.", valueName: "run"),
    completion: .runs)
  var runName: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var place: PlaceOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let name = try place.run(named: runName)
    let book = try RunBook(name, in: place.workspaceURL)
    let scratch = try ScratchFolder(named: UUID().uuidString)
    let archive = try Archive(
      reading: WorkspaceFolder.archiveURL(in: place.workspaceURL),
      orCopyingTo: scratch.url.appending(path: "archive.sqlite"))
    guard let lookup = PatentLookup(book, archive: archive) else {
      throw WrongUse("run \(name) has merged no patents; \(place.resumption(of: name)) goes on")
    }
    guard let explanation = try lookup.explanation(of: patent) else {
      throw WrongUse(
        "run \(name) has no patent “\(patent)”; give a patent_id of its dataset, or a number of the "
          + "patent, and see --run for an earlier run")
    }
    guard !json else { return Console.result(explanation.json) }
    for line in ExplanationText(explanation, in: speech.language).lines { Console.result(line) }
  }
}
