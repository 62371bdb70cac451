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
  ///   - record: Made for this survey alone.
  ///   - clock: Decides which locks have ended.
  ///   - freshness: What counts as owned.
  ///   - wantsFinds: Whether a stage behind wants to know what owned answers name.
  package init(
    surveying name: String, inquiries: [any Inquiry], archive: Archive, record: RunRecord,
    clock: RunClock, freshness: Freshness, wantsFinds: Bool
  ) {
    self.name = name
    self.inquiries = inquiries
    fetcher = nil
    run = record.id
    self.clock = clock
    self.archive = archive
    self.record = record
    license = License(freshness: freshness, mayBuy: false)
    self.wantsFinds = wantsFinds
    priority = nil
    width = 4
  }

  var isSurvey: Bool { fetcher == nil }
}
