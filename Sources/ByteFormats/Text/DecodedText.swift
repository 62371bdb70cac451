/// A text in UTF-8, whatever encoding its bytes are in.
///
/// Without a mark and unless it is stated the encoding is found from the first bytes beyond ASCII and
/// what follows them: UTF-8 where they fit it, else GB 18030; UTF-16 where every other byte is 0. A few
/// bytes that do not fit are each handed on as ``TextDecoder/badByte``.
package final class DecodedText: BlockSource {
  /// So many bytes, from the first beyond ASCII on, are looked at to find the encoding.
  private static let windowSize = 1 << 18

  private enum Mode {
    case unopened
    /// Nothing but ASCII so far.
    case undecided
    case asItIs
    case converting(TextDecoder)
  }

  private var source: any BlockSource
  private let stated: TextEncoding?
  private var mode = Mode.unopened
  private var waiting: [UInt8] = []
  private var hasEnded = false
  private var offset = 0
  private var position = TextPosition()
  /// nil while only ASCII was read, which is the same in most.
  package private(set) var encoding: TextEncoding?

  /// - Parameters:
  ///   - source: Gives the bytes.
  ///   - stated: nil to find it. A byte order mark wins over it where both are UTF-16.
  package init(_ source: any BlockSource, in stated: TextEncoding?) {
    self.source = source
    self.stated = stated
  }

  /// - Throws: ``EncodingFault`` where the bytes fit no encoding, ``UnknownEncoding``, and what the
  ///   source throws.
  package func next() throws -> [UInt8]? {
    if case .unopened = mode { try open() }
    while true {
      guard let block = try takeBlock() else {
        guard case .converting(let decoder) = mode else { return nil }
        mode = .asItIs
        let rest = decoder.finish()
        return rest.isEmpty ? nil : rest
      }
      let text = try decode(block)
      if !text.isEmpty { return text }
    }
  }

  private func decode(_ block: [UInt8]) throws -> [UInt8] {
    switch mode {
    case .converting(let decoder): return decoder.decode(block)
    case .asItIs: return block
    case .unopened, .undecided:
      guard let first = block.firstIndex(where: { $0 >= 0x80 }) else {
        pass(block)
        return block
      }
      pass(block[..<first])
      waiting = Array(block[first...])
      try fill(to: Self.windowSize)
      try settle(on: try encodingOfWindow())
      return Array(block[..<first])
    }
  }

  private func open() throws {
    mode = .undecided
    try fill(to: 4)
    if let marked = TextEncoding(markedBy: waiting),
      stated == nil || stated?.agrees(with: marked) == true
    {
      waiting.removeFirst(marked.byteOrderMark.count)
      offset = marked.byteOrderMark.count
      return try settle(on: marked)
    }
    if let stated { return try settle(on: stated) }
    try fill(to: 4_096)
    if let unmarked = waiting.unmarkedUTF16 { try settle(on: unmarked) }
  }

  private func settle(on encoding: TextEncoding) throws {
    self.encoding = encoding
    mode = encoding == .utf8 ? .asItIs : .converting(try TextDecoder(from: encoding))
  }

  /// - Throws: ``EncodingFault`` of the encoding that holds longest, where neither does.
  private func encodingOfWindow() throws -> TextEncoding {
    let utf8 = EncodingEvidence(waiting, in: .utf8, isWhole: hasEnded)
    guard let fault = utf8.firstFault else { return .utf8 }
    if utf8.isConvincing { return .utf8 }
    let national = EncodingEvidence(waiting, in: .gb18030, isWhole: hasEnded)
    if national.isConvincing { return .gb18030 }
    let other = national.firstFault ?? fault
    let (place, best) = fault >= other ? (fault, TextEncoding.utf8) : (other, .gb18030)
    var position = position
    position.advance(over: waiting[..<place], in: best)
    throw EncodingFault(position: position, offset: offset + place, byte: waiting[place])
  }

  private func pass(_ ascii: some Collection<UInt8>) {
    position.advance(over: ascii, in: .utf8)
    offset += ascii.count
  }

  private func takeBlock() throws -> [UInt8]? {
    guard waiting.isEmpty else {
      defer { waiting = [] }
      return waiting
    }
    guard !hasEnded, let block = try source.next() else {
      hasEnded = true
      return nil
    }
    return block
  }

  private func fill(to count: Int) throws {
    while waiting.count < count, !hasEnded {
      if let block = try source.next() { waiting += block } else { hasEnded = true }
    }
  }
}

/// Bytes that fit no encoding that is known.
package struct EncodingFault: Error, Hashable, Sendable {
  package let position: TextPosition
  /// In the text's bytes, from 0.
  package let offset: Int
  package let byte: UInt8
}

extension TextEncoding {
  private var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// Whether a mark of the other says nothing against this one.
  fileprivate func agrees(with marked: TextEncoding) -> Bool {
    self == marked || (isUTF16 && marked.isUTF16)
  }
}

extension [UInt8] {
  /// UTF-16 without a mark: its zeros are many, nearly all in the same place of a pair, and one is part of
  /// the first line feed.
  fileprivate var unmarkedUTF16: TextEncoding? {
    var zeros = (even: 0, odd: 0)
    for (place, byte) in enumerated() where byte == 0 {
      if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let isLittleEndian = zeros.even < zeros.odd
    let (least, most) = isLittleEndian ? (zeros.even, zeros.odd) : (zeros.odd, zeros.even)
    guard most * 50 > count, least * 4 < most else { return nil }
    if let lineFeed = firstIndex(of: UInt8(ascii: "\n")) {
      let zero = isLittleEndian ? lineFeed + 1 : lineFeed - 1
      let isInPlace = lineFeed.isMultiple(of: 2) == isLittleEndian
      guard isInPlace, indices.contains(zero), self[zero] == 0 else { return nil }
    }
    return isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
  }
}
