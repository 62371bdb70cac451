import ByteFormats

/// Some bytes, cut into blocks of one size.
package struct Cut: BlockSource {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  package init(_ bytes: [UInt8], every size: Int) {
    rest = bytes[...]
    self.size = size
  }

  package mutating func next() -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
}
