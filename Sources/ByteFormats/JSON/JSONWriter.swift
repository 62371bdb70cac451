/// Writes JSON into one growing buffer: compact, in the order of the calls, UTF-8 left as it is.
///
/// Control characters become `\u00xx`; neither `/` nor anything beyond ASCII is escaped. The caller
/// pairs `begin` and `end`; commas come by themselves.
///
/// What is written for every member of every object is inlinable: then a name is copied as a constant.
package struct JSONWriter: Sendable {
  @usableFromInline var output: OutputBytes
  @usableFromInline var wantsComma = false

  package init(reserving capacity: Int = 0) { output = OutputBytes(reserving: capacity) }

  /// What was written, in memory of its own.
  package var bytes: [UInt8] { output.withUnsafeBytes { Array($0) } }

  /// What was written, as a text.
  package var text: String { output.withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }

  /// The number of bytes written.
  package var count: Int { output.count }

  /// Hands on what was written, without copying it.
  package func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try output.withUnsafeBytes(body)
  }

  /// Begins anew in the memory at hand.
  package mutating func removeAll() {
    output.removeAll()
    wantsComma = false
  }

  @inlinable package mutating func beginObject() { open(0x7B) }
  @inlinable package mutating func endObject() { close(0x7D) }
  @inlinable package mutating func beginArray() { open(0x5B) }
  @inlinable package mutating func endArray() { close(0x5D) }

  /// The name of the member whose value comes next; needs no escapes.
  @inlinable @inline(__always)
  package mutating func name(_ name: StaticString) {
    let comma = wantsComma
    output.append(atMost: name.utf8CodeUnitCount + 4) { start in
      var end = comma ? start.writing(0x2C) : start
      end = end.writing(0x22).writing(name.utf8)
      return end.writing(0x22).writing(0x3A)
    }
    wantsComma = false
  }

  /// The name of the member whose value comes next.
  package mutating func name(_ name: String) {
    string(name)
    delimiter(0x3A)
  }

  package mutating func null() { literal("null") }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func integer(_ value: Int) {
    let comma = wantsComma
    output.append(atMost: 21) { start in
      (comma ? start.writing(0x2C) : start).writing(decimal: value)
    }
    wantsComma = true
  }

  /// - Parameter value: Finite; the shortest text that reads back as the same number is written.
  package mutating func double(_ value: Double) {
    precondition(value.isFinite, "JSON has no word for \(value)")
    var digits = String(value)
    digits.withUTF8 { raw($0) }
  }

  package mutating func string(_ value: String) {
    value.utf8.span.withUnsafeBufferPointer { string($0) }
  }

  /// - Parameter utf8: Valid UTF-8.
  package mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    let comma = wantsComma
    var plain = 0
    output.append(atMost: utf8.count + 3) { start in
      let first = (comma ? start.writing(0x2C) : start).writing(0x22)
      plain = first.copyPlain(from: utf8)
      let end = first + plain
      return plain == utf8.count ? end.writing(0x22) : end
    }
    if plain < utf8.count { appendEscaped(UnsafeBufferPointer(rebasing: utf8[plain...])) }
    wantsComma = true
  }

  /// One whole JSON value that is text already.
  package mutating func raw(_ json: UnsafeRawBufferPointer) {
    raw(json.assumingMemoryBound(to: UInt8.self))
  }

  /// One whole JSON value that is text already.
  package mutating func raw(_ json: UnsafeBufferPointer<UInt8>) {
    let comma = wantsComma
    output.append(atMost: json.count + 1) { start in
      (comma ? start.writing(0x2C) : start).writing(json)
    }
    wantsComma = true
  }

  /// One whole JSON value that is text already.
  package mutating func raw(_ json: String) {
    var json = json
    json.withUTF8 { raw($0) }
  }

  /// A byte that belongs to no value, such as the line feed between two lines or the tab behind a key.
  @inlinable package mutating func delimiter(_ byte: UInt8) {
    output.append(atMost: 1) { $0.writing(byte) }
    wantsComma = false
  }

  /// The rest of a text from the first byte that needs an escape on, and the quote behind it.
  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    output.append(atMost: 6 * utf8.count + 1) { start in
      var (end, rest) = (start, utf8[...])
      while let byte = rest.popFirst() {
        end = end.writing(escaped: byte)
        let text = UnsafeBufferPointer(rebasing: rest)
        let plain = end.copyPlain(from: text)
        end += plain
        rest = rest.dropFirst(plain)
      }
      return end.writing(0x22)
    }
  }

  private mutating func literal(_ word: StaticString) { raw(word.utf8) }

  @inlinable mutating func open(_ bracket: UInt8) {
    let comma = wantsComma
    output.append(atMost: 2) { start in (comma ? start.writing(0x2C) : start).writing(bracket) }
    wantsComma = false
  }

  @inlinable mutating func close(_ bracket: UInt8) {
    output.append(atMost: 1) { $0.writing(bracket) }
    wantsComma = true
  }
}

extension StaticString {
  @inlinable var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// Writes at most six bytes.
  fileprivate func writing(escaped byte: UInt8) -> Self {
    guard byte < 0x20 else { return writing(0x5C).writing(byte) }
    let digits = [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 }
    return writing(0x5C).writing(0x75).writing(0x30).writing(0x30).writing(digits[0])
      .writing(digits[1])
  }

  /// Writes at most 20 bytes, which the least of all numbers takes.
  fileprivate func writing(decimal value: Int) -> Self {
    var start = self
    if value < 0 { start = writing(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var count = 1
    var bound: UInt = 10
    while rest >= bound {
      count += 1
      bound *= 10
    }
    for place in stride(from: count - 1, through: 0, by: -1) {
      start[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return start + count
  }
}
