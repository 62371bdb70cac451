package import Extract
package import Load
package import Workspace

/// Something that happened in a run, for whoever shows its progress.
package enum RunEvent: Sendable {
  case started(run: String)
  case read(InputCounts)
  /// A stage came a step further.
  case step(stage: String, StageStep)
  case merging(stage: String)
  case loaded(stage: String, LoadedFile)
}
