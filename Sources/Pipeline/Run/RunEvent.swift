package import Extract
package import Load
package import Workspace

/// Something that happened in a run, for whoever shows its progress.
package enum RunEvent: Sendable {
  case started(run: String)
  /// The list was read to its end.
  case read(InputReport)
  /// A stage came a step further.
  case step(stage: String, StageStep)
  /// A call of a stage was billed, or may have been.
  case billed(stage: String, Spending)
  /// A provider, or one of its endpoints, is not called for now, and why; told again and again.
  case stopped(String, Refusal)
  case merging(stage: String)
  case loaded(stage: String, LoadedFile)
}

extension RunEvent {
  init(_ event: FetchEvent, of stage: String) {
    switch event {
    case .billed(let spending): self = .billed(stage: stage, spending)
    case .stopped(let name, let refusal): self = .stopped(name, refusal)
    }
  }
}
