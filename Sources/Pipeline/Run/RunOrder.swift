import Extract
package import Foundation
package import PatentModel
import Providers
package import Workspace

/// What a person asked for: kept with the run, so that `resume` goes on in the same way.
package struct RunOrder: Codable, Hashable, Sendable {
  /// As given on the command line; where the pipeline's text came from.
  package var pipeline: String
  /// Path of the list, or `-` for one that came through a pipe.
  package var input: String
  package var output: String
  /// `KEY=VALUE`, as given with `--set`.
  package var overrides: [String] = []
  /// Stages to buy again, or `all`.
  package var refresh: [String] = []
  /// Seconds; how old an archived reply may be where the pipeline says nothing.
  package var maxAge: Int = 30 * 86_400
  /// CNY.
  package var maxCost: Double?
  /// Whether an incomplete run leaves the former dataset in place.
  package var keepsFormerDataset = false
  /// The day, as `2026-01-31`, on which terms are judged; nil for that of the pipeline.
  package var asOf: String?
  /// Whether the stand-in is asked instead of the providers.
  package var usesSandbox = false

  package init(pipeline: String, input: String, output: String) {
    self.pipeline = pipeline
    self.input = input
    self.output = output
  }

  /// The seconds of an age such as `12h` or `30d`; nil for anything else.
  package static func seconds(ofAge text: String) -> Int? {
    Duration(reading: text).map { Int($0.components.seconds) }
  }

  /// Whether a limit can be reckoned with, in CNY.
  package static func isReasonable(maxCost: Double) -> Bool { Money.isReasonable(maxCost) }

  /// Which archived replies a stage of a run may use again.
  ///
  /// - Parameters:
  ///   - stage: May state an age of its own.
  ///   - run: Its own replies always count.
  ///   - start: The moment that ages are counted from.
  /// - Returns: None but the run's own where the stage is to be bought again.
  func freshness(of stage: PlannedStage, run: String, from start: Date) -> Freshness {
    guard !refreshes(stage.name) else { return Freshness(run: run, oldest: nil) }
    return Freshness(run: run, oldest: start.addingTimeInterval(-mostAge(of: stage)))
  }

  /// How many seconds old an answer may be to be used again.
  func mostAge(of stage: PlannedStage) -> TimeInterval {
    stage.maxAge.map { TimeInterval($0.components.seconds) } ?? TimeInterval(maxAge)
  }

  /// Whether a stage is to be bought again.
  package func refreshes(_ stage: String) -> Bool {
    refresh.contains("all") || refresh.contains(stage)
  }

  /// The day of ``asOf``; nil when it is none.
  package static func day(_ text: String) -> CalendarDate? { CalendarDate(reading: text) }

  package var mostCost: Money? { maxCost.map(Money.init(yuan:)) }

  package var outputFolder: URL { URL(filePath: output, directoryHint: .isDirectory) }

  /// What is noted of a list that a command line names: a path that holds in every folder, or `-` for one
  /// that comes through a pipe, whatever its name.
  package static func path(ofInput name: String) -> String {
    let path = URL(filePath: name).path
    var info = stat()
    guard name != InputReader.standardInput, stat(path, &info) != 0 || !info.isPipe else {
      return InputReader.standardInput
    }
    return path
  }

  /// Base name of the list.
  package var inputName: String {
    input == InputReader.standardInput ? "stdin" : URL(filePath: input).lastPathComponent
  }

  /// Where the list of a run lies.
  func inputPath(of run: RunRecord) -> String {
    input == InputReader.standardInput ? Self.heldInputPath(of: run) : input
  }

  /// Where a run keeps a list that came through a pipe.
  static func heldInputPath(of run: RunRecord) -> String { run.url.appending(path: "input").path }
}

extension stat {
  /// Whether it can be read only once.
  fileprivate var isPipe: Bool {
    let kind = st_mode & S_IFMT
    return kind == S_IFIFO || kind == S_IFSOCK || kind == S_IFCHR
  }
}
