/// A value, or a list of values, as a pipeline file may have either.
package struct OneOrMany<Value: Codable & Sendable>: Codable, Sendable {
  package let values: [Value]

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Value.self) {
      values = [value]
    } else {
      values = try container.decode([Value].self)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }
}
