package import Extract
import Providers

/// A pipeline that can run: operators made, settings checked, every name resolved.
///
/// Nothing is sent to make one.
package struct Plan: Sendable {
  package let name: String
  /// What the list holds, and how it is read.
  package let input: InputSettings
  /// Each behind those that it reads from.
  package let stages: [PlannedStage]
  /// Those that a stage calls, by id.
  package let providers: [String: ProviderPlan]
  /// What the codes of citations mean: backward or forward, by code.
  let referDirections: [String: SIPOP.ReferDirection]

  package func stage(_ name: String) -> PlannedStage? { stages.first { $0.name == name } }

  /// Looks whether the accounts that the stages need are all there, before a run is begun.
  ///
  /// - Throws: ``MissingCredentials`` or ``AddressFault`` of the first provider that has one.
  package func checkAccounts(in environment: [String: String]) throws {
    for (_, provider) in providers.sorted(by: { $0.key < $1.key }) {
      try provider.checkAccount(in: environment)
    }
  }

  /// The stages that buy.
  package var extractStages: [(stage: PlannedStage, extract: any ExtractOperator)] {
    stages.compactMap { stage in
      (stage.operation as? any ExtractOperator).map { (stage, $0) }
    }
  }

  /// All that the stages ask, in the order of the file.
  var inquiries: [any Inquiry] { extractStages.flatMap { $0.extract.inquiries } }

  /// Whether a run may buy anything when it is done again from a stage on; nil stands for the first.
  package func mayBuy(redoing name: String?) -> Bool {
    guard let name, let first = stages.firstIndex(where: { $0.name == name }) else { return true }
    return stages[first...].contains { $0.provider != nil }
  }

  /// Whether `stage` comes before the stage of that name in the file.
  package func comes(_ stage: PlannedStage, before name: String) -> Bool {
    let order = stages.map(\.name)
    guard let place = order.firstIndex(of: stage.name), let other = order.firstIndex(of: name)
    else {
      return false
    }
    return place < other
  }
}

/// A stage whose operator is made.
package struct PlannedStage: Sendable {
  package let name: String
  /// `input`, or names of stages.
  package let from: [String]
  package let operation: any Operator
  /// How old an archived reply may be; nil for the run's own rule.
  package let maxAge: Duration?
  /// What is bought first; nil for what comes first.
  package let priority: Priority?

  package static let input = "input"

  /// Who is asked; nil for a stage that buys nothing.
  package var provider: String? {
    guard let extract = operation as? any ExtractOperator else { return nil }
    return type(of: extract).provider
  }
}
