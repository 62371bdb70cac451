package import Extract
package import Load

/// Something that happened in a run, for whoever shows its progress.
package enum RunEvent: Sendable {
  case started(run: String)
  /// The list was read to its end.
  case read(InputReport)
  /// A stage came a step further.
  case step(stage: String, StageStep)
  case merging(stage: String)
  case loaded(stage: String, LoadedFile)
}
