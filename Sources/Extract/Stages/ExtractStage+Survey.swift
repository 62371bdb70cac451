package import Providers
package import Workspace

extension ExtractStage {
  /// A stage that goes through what is owned, and notes what it would ask for.
  ///
  /// It takes the very way of a stage that buys, so that the one tells what the other will do. A question
  /// that would be asked ends with `QuestionTally.missingCode`.
  ///
  /// - Parameters:
  ///   - name: That of the stage.
  ///   - inquiries: As of the stage that would buy.
  ///   - archive: What is owned.
  ///   - book: Where it counts the questions.
  ///   - run: The run that would buy.
  ///   - clock: Decides which locks have ended.
  ///   - freshness: What counts as owned.
  ///   - wantsFinds: Whether a stage behind wants to know what owned answers name.
  package init(
    surveying name: String, inquiries: [any Inquiry], archive: Archive, book: SurveyBook,
    run: String,
    clock: RunClock, freshness: Freshness, wantsFinds: Bool
  ) {
    self.name = name
    self.inquiries = inquiries
    fetcher = nil
    self.run = run
    self.clock = clock
    self.archive = archive
    self.book = book
    license = License(freshness: freshness, mayBuy: false)
    self.wantsFinds = wantsFinds
    priority = nil
    width = 4
  }

  var isSurvey: Bool { fetcher == nil }
}
