import Foundation
import PatentModel
import Workspace

extension Forecast {
  /// The forecast for machines: sorted keys, indented; null stands for what is not known.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Form(self)), as: UTF8.self)
  }
}

/// The names that scripts rely on.
private struct Form: Encodable {
  struct Input: Encodable {
    let rows, accepted, rejected, duplicates: Int
  }

  struct Range<Value: Encodable>: Encodable {
    let low, high: Value
  }

  struct Stage: Encodable {
    let name, provider: String
    let subjects, owned, not_now: Int
    let calls, items: Range<Int>
    @Nullable var cost: Range<Double>?
    let exact: Bool
    let unpriced: [String]
    @Nullable var assumption: String?
  }

  struct Window: Encodable {
    let window, measure: String
    let limit, left: Double
    @Nullable var needs: Range<Double>?
    @Nullable var fits: Bool?
    @Nullable var until: String?
  }

  struct Provider: Encodable {
    let calls, items: Range<Int>
    @Nullable var cost: Range<Double>?
    let unpriced: [String]
    let windows: [Window]
    let seconds: Range<Int>
    @Nullable var ends_at: String?
  }

  struct Total: Encodable {
    @Nullable var cost: Range<Double>?
    let unpriced: [String]
    let exact: Bool
    @Nullable var fits: Bool?
    @Nullable var ends_at: String?
    @Nullable var max_cost: Window?
  }

  let pipeline: String
  let input: Input
  let stages: [Stage]
  let providers: [String: Provider]
  let total: Total

  init(_ forecast: Forecast) {
    pipeline = forecast.pipeline
    input = Input(
      rows: forecast.input.rows, accepted: forecast.input.accepted,
      rejected: forecast.input.rejected, duplicates: forecast.input.duplicates)
    stages = forecast.stages.map(Stage.init)
    providers = forecast.providers.mapValues(Provider.init)
    total = Total(
      cost: forecast.cost.known.map(Range.init), unpriced: forecast.cost.unpriced.sorted(),
      exact: forecast.isExact, fits: forecast.fits, ends_at: forecast.endsAt?.inShanghai,
      max_cost: forecast.mostCost.map(Window.init))
  }
}

/// A value whose key is written also when it is not known.
@propertyWrapper
private struct Nullable<Value: Encodable>: Encodable {
  let wrappedValue: Value?

  init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try wrappedValue.map { try container.encode($0) } ?? container.encodeNil()
  }
}

extension Form.Range<Int> {
  fileprivate init(_ bounds: Bounds<Int>) { self.init(low: bounds.low, high: bounds.high) }
}

extension Form.Range<Double> {
  fileprivate init(_ bounds: Bounds<Money>) {
    self.init(low: bounds.low.yuan, high: bounds.high.yuan)
  }
}

extension Form.Stage {
  fileprivate init(_ stage: StageForecast) {
    self.init(
      name: stage.name, provider: stage.provider, subjects: stage.subjects, owned: stage.owned,
      not_now: stage.barred, calls: .init(stage.calls), items: .init(stage.items),
      cost: stage.cost.known.map(Form.Range.init), exact: stage.isExact,
      unpriced: stage.cost.unpriced.sorted(),
      assumption: stage.assumptions.isEmpty
        ? nil : stage.assumptions.map(\.english).joined(separator: "; "))
  }
}

extension Form.Window {
  fileprivate init(_ window: WindowForecast) {
    let size = { (amount: Int) in
      window.unit == .cost ? Money(millionths: amount).yuan : Double(amount)
    }
    self.init(
      window: window.window.rawValue, measure: window.unit.rawValue, limit: size(window.limit),
      left: size(window.left),
      needs: window.needs.map { Form.Range(low: size($0.low), high: size($0.high)) },
      fits: window.fits, until: window.until?.inShanghai)
  }
}

extension Form.Provider {
  fileprivate init(_ provider: ProviderForecast) {
    self.init(
      calls: .init(provider.calls), items: .init(provider.items),
      cost: provider.cost.known.map(Form.Range.init), unpriced: provider.cost.unpriced.sorted(),
      windows: provider.windows.map(Form.Window.init), seconds: .init(provider.seconds),
      ends_at: provider.endsAt?.inShanghai)
  }
}

extension Date {
  /// As ISO 8601 writes it, to the minute: `2026-11-22T14:32:00+08:00`.
  fileprivate var inShanghai: String {
    ShanghaiTime(self).text.replacing(" ", with: "T") + ":00+08:00"
  }
}
