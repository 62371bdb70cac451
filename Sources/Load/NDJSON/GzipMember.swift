import ByteFormats

/// Some lines, compressed: a valid `.gz` file by itself.
struct GzipMember: Sendable {
  let bytes: [UInt8]
  let lines: Int

  init(_ block: [UInt8]) {
    bytes = block.withUnsafeBytes { Deflate.compress($0, as: .gzip) }
    lines = block.withUnsafeBytes { block in
      var count = 0
      block.forEachLine { _ in count += 1 }
      return count
    }
  }
}
