import ByteFormats

/// A body that unpacks to more than is taken.
struct TooLong: Error {}

extension [UInt8] {
  /// The bytes that these were packed from, with no more memory than that number takes.
  ///
  /// - Throws: ``TooLong`` when there are more than `limit`, `GzipFault` when they are damaged.
  func gunzipped(upTo limit: Int) throws -> [UInt8] {
    let blocks = GunzippedBlocks(WholeBlock(bytes: self))
    var unpacked: [UInt8] = []
    while let block = try blocks.next() {
      guard unpacked.count + block.count <= limit else { throw TooLong() }
      unpacked += block
    }
    return unpacked
  }
}

private struct WholeBlock: BlockSource {
  var bytes: [UInt8]

  mutating func next() -> [UInt8]? {
    defer { bytes = [] }
    return bytes.isEmpty ? nil : bytes
  }
}
