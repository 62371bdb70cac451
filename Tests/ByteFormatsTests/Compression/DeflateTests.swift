import ByteFormats
import Testing

struct DeflateTests {
  private static let texts: [[UInt8]] = [
    [], [0], Array("专利".utf8), [UInt8](repeating: 0x61, count: 3_000_000),
    (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7 ^ $0) },
  ]

  private func compress(
    _ bytes: [UInt8], as wrapping: Deflate.Wrapping, level: Int32 = 6
  ) -> [UInt8] {
    bytes.withUnsafeBytes { Deflate.compress($0, as: wrapping, level: level) }
  }

  private func expand(
    _ bytes: [UInt8], as wrapping: Deflate.Wrapping, to count: Int
  ) throws -> [UInt8] {
    try bytes.withUnsafeBytes { try Deflate.expand($0, as: wrapping, to: count) }
  }

  @Test(arguments: texts, [Deflate.Wrapping.zlib, .gzip])
  func `what is compressed expands to itself`(
    bytes: [UInt8], wrapping: Deflate.Wrapping
  ) throws {
    for level: Int32 in [1, 6, 9] {
      let compressed = compress(bytes, as: wrapping, level: level)

      #expect(try expand(compressed, as: wrapping, to: bytes.count) == bytes)
      #expect(compress(bytes, as: wrapping, level: level) == compressed)
    }
  }

  @Test func `a gzip header tells neither time nor name`() {
    let header = compress([1, 2, 3], as: .gzip).prefix(8)

    #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  @Test(arguments: [0, 1, 4, 6])
  func `another number of bytes than expected is a fault`(count: Int) {
    let compressed = compress([1, 2, 3, 4, 5], as: .zlib)

    #expect(throws: DeflateFault.self) { try expand(compressed, as: .zlib, to: count) }
  }

  @Test(arguments: 0..<20)
  func `a byte changed or lost is a fault`(place: Int) {
    let bytes = Array("CN202111250145 CN202111250145".utf8)
    let compressed = compress(bytes, as: .zlib)
    let place = place % compressed.count
    var changed = compressed
    changed[place] ^= 0x55

    #expect(throws: DeflateFault.self) { try expand(changed, as: .zlib, to: bytes.count) }
    #expect(throws: DeflateFault.self) {
      try expand(Array(compressed[..<place]), as: .zlib, to: bytes.count)
    }
  }
}
