import ByteFormats

/// The text of many cells in one piece of memory, UTF-8.
struct CellText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var json = JSONWriter()

  mutating func reserveCapacity(_ bytes: Int) { self.bytes.reserveCapacity(bytes) }

  /// Keeps a text, and gives the cell that refers to it.
  mutating func cell(of text: UnsafeBufferPointer<UInt8>) -> Cell {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: text)
    return .text(start: start, count: UInt32(text.count))
  }

  /// Keeps a text, and gives the cell that refers to it.
  mutating func cell(of text: String) -> Cell {
    var text = text
    return text.withUTF8 { cell(of: $0) }
  }

  /// Keeps a value as JSON text, and gives the cell that refers to it.
  mutating func cell(asJSON value: JSONValue) -> Cell {
    json.removeAll()
    json.value(value)
    let start = UInt32(bytes.count)
    json.withUnsafeBytes { bytes.append(contentsOf: $0) }
    return .text(start: start, count: UInt32(json.count))
  }
}
