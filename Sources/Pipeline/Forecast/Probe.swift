package import Extract
import Foundation
import Providers
import Workspace

/// The first pages of some lists that nobody has seen: a small purchase that tells how large the whole
/// one will be.
package struct Probe: Sendable {
  struct Part: Sendable {
    let stage: PlannedStage
    let extract: any ExtractOperator
    var subjects: [Subject] = []
    var questions: Set<Question> = []
  }

  let parts: [Part]
  private let prices: [Price]

  /// How many calls it makes.
  package var calls: Int { parts.reduce(0) { $0 + $1.questions.count } }

  private func calls(to provider: String) -> Int {
    parts.filter { type(of: $0.extract).provider == provider }.reduce(0) { $0 + $1.questions.count }
  }

  package var cost: CostForecast {
    zip(parts, prices).reduce(.nothing) { cost, part in
      let inquiry = part.0.extract.inquiries[0]
      return cost
        + CostForecast(
          calls: Bounds(exactly: part.0.questions.count), items: .zero, at: part.1,
          named: "\(inquiry.endpoint.provider).\(inquiry.priceKey)")
    }
  }
}

extension Probe {
  /// Chooses lists evenly over the input, the same ones each time.
  ///
  /// - Parameters:
  ///   - count: The most calls to make; the stages have their turn in the order of the file.
  ///   - lookout: Has made a forecast already.
  /// - Throws: `DatabaseError` when the list cannot be read.
  package init(of count: Int, from lookout: Lookout) async throws {
    var rest = count
    var parts: [Part] = []
    for (stage, extract) in lookout.plan.extractStages {
      guard lookout.plan.probes(stage, extract), rest > 0 else { continue }
      var part = Part(stage: stage, extract: extract)
      var unseen = EvenChoice<(subject: Subject, question: Question)>()
      try await lookout.visitUnseenLists(of: stage, extract) { for list in $0 { unseen.add(list) } }
      for (subject, question) in unseen.elements(atMost: rest) {
        part.subjects.append(subject)
        part.questions.insert(question)
      }
      rest -= part.questions.count
      if !part.questions.isEmpty { parts.append(part) }
    }
    self.parts = parts
    prices = parts.map { lookout.plan.price(of: $0.extract.inquiries[0].endpoint) }
  }

  /// Buys them, in the way of a run: booked, paced and kept for the run to use.
  ///
  /// - Parameters:
  ///   - lookout: That they were chosen from.
  ///   - resources: Of a workspace that is ours.
  ///   - scratch: Holds what became of each question.
  /// - Returns: Why some could not be had, for a person; and the providers that refuse the account.
  /// - Throws: `Unreachable`, a fault of the workspace, or `CancellationError`.
  package func buy(
    for lookout: Lookout, with resources: RunResources, scratch: ScratchFolder
  ) async throws -> (shortfalls: [String], refusals: [(name: String, refusal: Refusal)]) {
    let name = "probe-\(resources.clock.newID())"
    let record = try RunRecord(name, at: scratch.url.appending(path: name), isScratch: true)
    let run = PipelineRun(lookout.plan, order: lookout.order, record: record, resources: resources)
    for part in parts {
      try await run.buy(part, atMost: calls(to: type(of: part.extract).provider))
    }
    let shortfalls = try parts.flatMap { part in
      try record.reasons(of: part.stage.name).map {
        "\(part.stage.name): \($0.count) \($0.state): \($0.code) \($0.message)"
      }
    }
    return (shortfalls, run.standing.accountRefusals)
  }
}

extension PipelineRun {
  fileprivate func buy(_ part: Probe.Part, atMost calls: Int) async throws {
    guard var access = try providerAccesses()[type(of: part.extract).provider] else { return }
    // Calls that fail count too: a probe never makes more than it says.
    access.limits.append(Limit(.run, calls: calls))
    let stage = ExtractStage(
      name: part.stage.name,
      inquiries: part.extract.inquiries.map { FirstPages($0, of: part.questions) },
      fetcher: fetcher(of: part.stage, access: access), archive: resources.archive, record: record,
      license: ExtractStage.License(
        freshness: order.freshness(of: part.stage, run: record.id, from: resources.clock.now())),
      wantsFinds: false, width: width(of: part.extract))
    let subjects = OneByOne(part.subjects)
    try await stage.run({ subjects.next() }, emit: { _ in }, progress: { _ in })
  }
}

extension Plan {
  /// The first stage whose probed pages would be too old for a run of the same day.
  ///
  /// - Parameter order: With the age that holds for all stages.
  /// - Returns: nil where every page of a probe lasts a day.
  package func stageForgetting(probesOf order: RunOrder) -> String? {
    extractStages.first { stage, extract in
      probes(stage, extract) && order.mostAge(of: stage) < 86_400
    }?.stage.name
  }

  /// Whether the first pages of its lists can be bought before anything else is.
  fileprivate func probes(_ stage: PlannedStage, _ extract: any ExtractOperator) -> Bool {
    guard case .list = extract.expectation else { return false }
    return stage.from.contains(PlannedStage.input)
  }
}
