/// Writes JSON into one growing buffer: compact, in the order of the calls, UTF-8 left as it is.
///
/// Control characters become `\u00xx`; neither `/` nor anything beyond ASCII is escaped. The caller
/// pairs `begin` and `end`; commas come by themselves.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var wantsComma = false

  package init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Begins anew in the memory at hand.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    wantsComma = false
  }

  package mutating func beginObject() { open(0x7B) }
  package mutating func endObject() { close(0x7D) }
  package mutating func beginArray() { open(0x5B) }
  package mutating func endArray() { close(0x5D) }

  /// The name of the member whose value comes next.
  package mutating func name(_ name: StaticString) {
    append(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), behind: 0x3A)
    wantsComma = false
  }

  /// The name of the member whose value comes next.
  package mutating func name(_ name: String) {
    string(name)
    bytes.append(0x3A)
    wantsComma = false
  }

  package mutating func null() { literal("null") }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func integer(_ value: Int) {
    separate()
    appendDecimal(value)
    wantsComma = true
  }

  /// - Parameter value: Finite; the shortest text that reads back as the same number is written.
  package mutating func double(_ value: Double) {
    precondition(value.isFinite, "JSON has no word for \(value)")
    separate()
    bytes.append(contentsOf: String(value).utf8)
    wantsComma = true
  }

  package mutating func string(_ value: String) {
    if value.utf8.withContiguousStorageIfAvailable({ string($0) }) == nil {
      Array(value.utf8).withUnsafeBufferPointer { string($0) }
    }
  }

  /// - Parameter utf8: Valid UTF-8.
  package mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    if let place = utf8.firstToEscape(from: 0) {
      separate()
      bytes.append(0x22)
      appendEscaped(utf8, first: place)
      bytes.append(0x22)
    } else {
      append(utf8, behind: nil)
    }
    wantsComma = true
  }

  /// One whole JSON value that is text already.
  package mutating func raw(_ json: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    wantsComma = true
  }

  /// A byte that belongs to no value, such as the line feed between two lines or the tab behind a key.
  package mutating func delimiter(_ byte: UInt8) {
    bytes.append(byte)
    wantsComma = false
  }

  /// A text in quotes that needs no escapes, with what separates it from what was before, and with one
  /// byte behind it.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, behind last: UInt8?) {
    let comma = wantsComma
    bytes.append(addingCapacity: text.count + 4) { (rest: inout OutputSpan<UInt8>) in
      if comma { rest.append(0x2C) }
      rest.append(0x22)
      rest.append(text)
      rest.append(0x22)
      if let last { rest.append(last) }
    }
  }

  private mutating func appendDecimal(_ value: Int) {
    guard value < 0 || value > 9 else { return bytes.append(0x30 + UInt8(value)) }
    bytes.append(addingCapacity: 20) { (rest: inout OutputSpan<UInt8>) in
      rest.appendDecimal(value)
    }
  }

  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, first: Int) {
    var start = 0
    var next: Int? = first
    while let place = next {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
      appendEscape(of: utf8[place])
      start = place + 1
      next = utf8.firstToEscape(from: start)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(0x5C)
    guard byte < 0x20 else { return bytes.append(byte) }
    bytes.append(contentsOf: "u00".utf8)
    for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
  }

  private mutating func literal(_ text: StaticString) {
    separate()
    append(text)
    wantsComma = true
  }

  private mutating func append(_ text: StaticString) {
    let utf8 = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    bytes.append(contentsOf: utf8)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    wantsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    wantsComma = true
  }

  private mutating func separate() {
    if wantsComma { bytes.append(0x2C) }
  }
}

extension OutputSpan<UInt8> {
  /// The span must have room for the text.
  fileprivate mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    withUnsafeMutableBufferPointer { buffer, count in
      count += UnsafeMutableBufferPointer(rebasing: buffer[count...])
        .initialize(fromContentsOf: text)
    }
  }

  /// The span must have room for 20 bytes, which the least of all numbers takes.
  fileprivate mutating func appendDecimal(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var power: UInt = 1
    while rest / power > 9 { power *= 10 }
    while power > 0 {
      append(0x30 + UInt8(rest / power))
      rest %= power
      power /= 10
    }
  }
}
