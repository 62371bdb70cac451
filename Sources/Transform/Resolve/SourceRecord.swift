import Providers

/// A record of a provider with the numbers it names.
///
/// A class, since it is handed from step to step and no step changes it.
final class SourceRecord: Sendable {
  let observation: Observation
  let numbers: RecordNumbers

  init(_ observation: Observation) {
    self.observation = observation
    numbers = RecordNumbers(of: observation)
  }
}
