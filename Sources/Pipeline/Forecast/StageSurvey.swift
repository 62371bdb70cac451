import Workspace

/// What there is of a stage's questions before anything is bought.
struct StageSurvey: Hashable, Sendable {
  /// Companies, publications that it would be given, as far as they are known.
  var subjects = 0
  /// By endpoint.
  var tallies: [QuestionTally] = []
  /// Whether the archive answers anything that the stage could ask, named in this list or not.
  var mayOwnMore = false
  /// nil for a stage that reads no lists.
  var lists: ListTally?
}
