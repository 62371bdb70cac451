import Extract
import PatentModel
import Providers
import Workspace

extension Lookout {
  /// Visits the lists that a stage would begin with rows of the input, none of whose pages is owned.
  ///
  /// - Parameters:
  ///   - stage: Has been surveyed.
  ///   - extract: What it does.
  ///   - visit: Gets some at a time, in the order of the input.
  /// - Throws: What `visit` throws, or `DatabaseError`.
  func visitUnseenLists(
    of stage: PlannedStage, _ extract: any ExtractOperator,
    _ visit: ([(subject: Subject, question: Question)]) async throws -> Void
  ) async throws {
    var place = 0
    while true {
      let (subjects, end) = try list.subjects(behind: place, atMost: 500)
      guard end > place else { return }
      place = end
      try await visit(
        subjects.flatMap { subject in
          let questions = extract.inquiries.flatMap { $0.questions(about: subject) }
          return try book.missing(of: questions, in: stage.name).map { (subject, $0) }
        })
    }
  }
}
