import ArgumentParser
import Foundation
import Pipeline
import Workspace

extension CompletionKind {
  static var pipelineFile: CompletionKind { .file(extensions: ["yaml", "yml"]) }

  /// The stages of the pipeline on the command line; without one, those of the newest run.
  static var stages: CompletionKind {
    .custom { words, _, _ in CommandLineWords(words).stages }
  }

  /// The stages, and the word for all of them.
  static var stagesOrAll: CompletionKind {
    .custom { words, _, _ in CommandLineWords(words).stages + ["all"] }
  }

  /// The runs of the workspace on the command line.
  static var runs: CompletionKind {
    .custom { words, _, _ in CommandLineWords(words).runs.reversed() }
  }
}

/// A command line that somebody is typing.
struct CommandLineWords {
  private let words: [String]

  init(_ words: [String]) { self.words = words }

  /// None where the pipeline cannot be read: a shell has no place for what is wrong.
  var stages: [String] {
    let file = words.first { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    if let file {
      let pipeline = try? PipelineFile(at: URL(filePath: file))
      return pipeline?.declaration.stages.map(\.name) ?? []
    }
    let book = runs.last.flatMap { try? RunBook($0, in: workspace) }
    return book?.plan.stages.map(\.name) ?? []
  }

  var runs: [String] { WorkspaceFolder.runs(in: workspace) }

  private var workspace: URL {
    let place = words.firstIndex(of: "--workspace").map { $0 + 1 }
    let name = place.flatMap { $0 < words.count ? words[$0] : nil }
    return URL(filePath: name ?? PlaceOptions.standardWorkspace, directoryHint: .isDirectory)
  }
}
