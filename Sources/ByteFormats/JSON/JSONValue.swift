import Foundation

/// One value of a text that a ``JSONParser`` has read: a view that copies nothing.
///
/// It lives as long as the closure that was given the root. Its layout is simdjson's tape: one word a
/// scalar (two for a number), the kind in the upper byte, and for an object or array the index behind
/// its end, so that a value that nobody asks for is passed over in one step.
package struct JSONValue {
  let tape: UnsafePointer<UInt64>
  let strings: UnsafePointer<UInt8>
  let index: Int

  /// What a value is; numbers by what they fit in.
  package enum Kind: UInt8, Sendable {
    case object = 0x7B
    case array = 0x5B
    case string = 0x22
    case integer = 0x6C
    case unsigned = 0x75
    case double = 0x64
    case `true` = 0x74
    case `false` = 0x66
    case null = 0x6E
  }

  package var kind: Kind { Kind(rawValue: tag) ?? .null }

  /// The raw value of the kind: comparing it costs less than making a kind of it.
  private var tag: UInt8 { UInt8(truncatingIfNeeded: tape[index] >> 56) }

  private func isOf(_ kind: Kind) -> Bool { tag == kind.rawValue }

  package var isNull: Bool { isOf(.null) }

  /// The bytes of a string, unescaped; nil for any other kind.
  package var utf8: UnsafeBufferPointer<UInt8>? {
    isOf(.string) ? characters : nil
  }

  /// The text of a string; nil for any other kind.
  package var string: String? {
    utf8.map(String.init(parsed:))
  }

  /// A whole number that fits; nil for any other kind.
  package var integer: Int? {
    switch kind {
    case .integer: Int(Int64(bitPattern: tape[index + 1]))
    case .unsigned: Int(exactly: tape[index + 1])
    default: nil
    }
  }

  /// Any number; nil for any other kind.
  package var double: Double? {
    switch kind {
    case .integer: Double(Int64(bitPattern: tape[index + 1]))
    case .unsigned: Double(tape[index + 1])
    case .double: Double(bitPattern: tape[index + 1])
    default: nil
    }
  }

  package var bool: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The elements of an array; none for any other kind.
  package var elements: JSONElements {
    isOf(.array)
      ? JSONElements(current: at(index + 1), end: behind - 1)
      : .none
  }

  /// The number of elements or members, up to 16,777,215.
  package var count: Int { Int(tape[index] >> 32 & 0xFF_FFFF) }

  /// The texts among the elements of an array.
  package var texts: [String] {
    guard isOf(.array) else { return [] }
    var texts: [String] = []
    texts.reserveCapacity(count)
    for element in elements { if let text = element.string { texts.append(text) } }
    return texts
  }

  /// The members of an object in the order of the text; none for any other kind.
  package var members: JSONMembers {
    isOf(.object)
      ? JSONMembers(current: at(index + 1), end: behind - 1)
      : JSONMembers(current: self, end: index)
  }

  /// The first member of that name; nil when there is none, or this is no object.
  package subscript(name: StaticString) -> JSONValue? {
    for member in members where member.name.isEqual(to: name) { return member.value }
    return nil
  }

  /// The first member of that name, whatever the case of its ASCII letters.
  ///
  /// - Parameter name: In lower case.
  package subscript(anyCase name: StaticString) -> JSONValue? {
    for member in members where member.name.isEqual(toLowercase: name) { return member.value }
    return nil
  }

  /// The index of the value behind this one.
  var behind: Int {
    if isOf(.string) { return index + 1 }
    if isOf(.object) || isOf(.array) { return Int(tape[index] & 0xFFFF_FFFF) }
    return isOf(.integer) || isOf(.unsigned) || isOf(.double) ? index + 2 : index + 1
  }

  /// The string at this place of the tape, which may be a member's name.
  var characters: UnsafeBufferPointer<UInt8> {
    let place = strings + Int(tape[index] & 0x00FF_FFFF_FFFF_FFFF)
    let count = UnsafeRawPointer(place).loadUnaligned(as: UInt32.self)
    return UnsafeBufferPointer(start: place + 4, count: Int(count))
  }

  func at(_ index: Int) -> JSONValue {
    JSONValue(tape: tape, strings: strings, index: index)
  }
}

/// The elements of an array, in order.
package struct JSONElements: Sequence, IteratorProtocol {
  var current: JSONValue?
  let end: Int

  package static var none: JSONElements { JSONElements(current: nil, end: 0) }

  package mutating func next() -> JSONValue? {
    guard let value = current, value.index < end else { return nil }
    current = value.at(value.behind)
    return value
  }
}

/// The members of an object, in the order of the text.
package struct JSONMembers: Sequence, IteratorProtocol {
  var current: JSONValue
  let end: Int

  package mutating func next() -> (name: UnsafeBufferPointer<UInt8>, value: JSONValue)? {
    guard current.index < end else { return nil }
    let value = current.at(current.index + 1)
    defer { current = value.at(value.behind) }
    return (current.characters, value)
  }
}

extension String {
  /// Makes a text of bytes that a parser has found to be UTF-8.
  ///
  /// A text that knows itself to be ASCII is compared and hashed by its bytes.
  package init(parsed utf8: UnsafeBufferPointer<UInt8>) {
    var span = UTF8Span(unchecked: utf8.span)
    _ = span.checkForASCII()
    self.init(copying: span)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of that text.
  package func isEqual(to text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount, let first = baseAddress else { return false }
    return memcmp(first, text.utf8Start, count) == 0
  }

  /// Whether these are the bytes of that text, once ASCII capitals are made small.
  package func isEqual(toLowercase text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for place in 0..<count {
      let byte = self[place]
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      guard small == text.utf8Start[place] else { return false }
    }
    return true
  }
}
