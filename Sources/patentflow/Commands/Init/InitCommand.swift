import ArgumentParser
import Foundation

/// `patentflow init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Lays out a folder to work in: pipelines, sample lists, a form for the accounts.",
    discussion: """
      Nothing that is there already is written over: the command then names it and writes nothing.

        patentflow init patents
      """)

  @Argument(
    help: "The folder; the current one when it is left out.", completion: .directory)
  var folder = "."

  func run() throws {
    let files = try StarterFile.all()
    let place = URL(filePath: folder, directoryHint: .isDirectory)
    let taken = files.filter {
      FileManager.default.fileExists(atPath: place.appending(path: $0.path).path)
    }
    guard taken.isEmpty else {
      throw WrongUse(
        "\(place.relativePath) has \(taken.map(\.path).joined(separator: ", ")) already, and nothing was "
          + "written; name another folder, such as patentflow init patents")
    }
    for file in files { try write(file, below: place) }
    Console.result(next)
  }

  /// Never over another file, even when that has appeared just now.
  private func write(_ file: StarterFile, below place: URL) throws {
    let url = place.appending(path: file.path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try file.content.write(to: url, options: .withoutOverwriting)
    } catch {
      throw WrongUse("cannot write \(url.relativePath): \(error.localizedDescription)")
    }
  }

  private var next: String {
    let enter = folder == "." ? "" : "  cd \(folder)\n"
    return """
      pipelines/     what is bought, merged and written: YAML, explained line by line
      samples/       two short lists, of what the sandbox knows
      .env.example   a form for the accounts of the providers
      docs/          the schema by which an editor completes pipelines
      .gitignore     so that accounts and what was bought stay out of git

      A first try, which costs nothing:
      \(enter)  patentflow run pipelines/company-patents.yaml --input samples/companies.csv --sandbox \\
          --workspace .patentflow/try --output out/try

      Then with accounts and a list of your own:
        cp .env.example .env && chmod 600 .env
        patentflow check pipelines/company-patents.yaml --input first.csv --env-file .env
        patentflow plan pipelines/company-patents.yaml --input first.csv
        patentflow run pipelines/company-patents.yaml --input first.csv --env-file .env \\
          --max-cost 10 --set providers.zhihuiya.budget.run.items=200
      """
  }
}
