import ByteFormats
import Extract
import Foundation
import PatentModel
import Pipeline
import Workspace

extension Receipt {
  /// What to do next: commands, each on a line of its own to be copied whole, and when they are worth it.
  var next: [Words] {
    switch ending.exitStatus {
    case .complete: [look]
    case .someFailed: [command("less", "-S", "\(output)/failures.csv")]
    case .deferred:
      [ending.deferredUntil.map { .later(than: ShanghaiTime($0).text) } ?? .withMoreRoom, goOn]
    case .accountRefused: ending.refusals.map(explain) + [.whenSettled, goOn]
    default: [.whenMended, goOn]
    }
  }

  /// At the page, where there is one and somebody can see it; else at the tables or the lines.
  private var look: Words {
    let paths = Set(ending.summary.outputs.map(\.path))
    if paths.contains("report.html") {
      let page = "\(output)/report.html"
      return opener.map { command($0, page) } ?? .open(page)
    }
    if paths.contains("dataset.sqlite") {
      return command("sqlite3", "\(output)/dataset.sqlite", ".tables")
    }
    return command("ls", "-l", output)
  }

  private var goOn: Words { Words(name: resumption) }

  private func explain(_ refused: (name: String, refusal: Refusal)) -> Words {
    let provider = refused.name.prefix { $0 != "." }
    return command("patentflow", "explain-code", String(provider), refused.refusal.code)
  }

  private func command(_ words: String...) -> Words { Words(name: words.asCommand) }

  /// The same for machines.
  var json: String {
    JSONWriter.event("ended") { json in
      json.member("run_id", ending.summary.runID)
      json.member("status", ending.summary.status.rawValue)
      json.member("exit_status", Int(ending.summary.exitStatus))
      json.member("deferred_until", ending.deferredUntil.map { ShanghaiTime($0).timestamp })
      json.member("output", output)
      json.member("resume", ending.exitStatus.isFinal ? nil : resumption)
    }
  }
}

extension ExitStatus {
  /// Whether there is nothing to go on with.
  fileprivate var isFinal: Bool { self == .complete || self == .someFailed }
}
