import CZlib

/// Compression with zlib, a whole block of bytes at a time.
package enum Deflate {
  /// How the compressed bytes are wrapped.
  package enum Wrapping: Int32, Sendable {
    /// RFC 1950: two bytes in front, a checksum behind.
    case zlib = 15
    /// RFC 1952: a member of a `.gz` file, with time 0 and no file name.
    case gzip = 31
  }

  /// Compresses a block whole.
  ///
  /// The same bytes, level and zlib give the same result. Gzip members one after another are a valid
  /// `.gz` file, so blocks can be compressed at once and joined in order.
  ///
  /// - Parameters:
  ///   - bytes: Less than 4 GiB.
  ///   - wrapping: What is put around the compressed bytes.
  ///   - level: 1 (quick) to 9 (small).
  /// - Returns: The compressed bytes, wrapped.
  package static func compress(
    _ bytes: UnsafeRawBufferPointer, as wrapping: Wrapping, level: Int32 = 6
  ) -> [UInt8] {
    precondition((1...9).contains(level), "zlib has the levels 1 to 9")
    var stream = z_stream()
    let started = deflateInit2_(
      &stream, level, Z_DEFLATED, wrapping.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(started == Z_OK, "zlib does not start: \(started)")
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, uLong(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      stream.next_in = UnsafeMutablePointer(
        mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
      stream.avail_in = uInt(bytes.count)
      stream.next_out = output.baseAddress
      stream.avail_out = uInt(bound)
      let ended = deflate(&stream, Z_FINISH)
      precondition(ended == Z_STREAM_END, "zlib stopped at \(ended) within its own bound")
      count = Int(stream.total_out)
    }
  }

  /// Expands what ``compress(_:as:level:)`` made.
  ///
  /// - Parameters:
  ///   - bytes: All of them, in one piece.
  ///   - wrapping: As it was compressed.
  ///   - count: The number of bytes it was made from; an archive keeps it beside them.
  /// - Returns: The bytes it was made from.
  /// - Throws: ``DeflateFault`` when the bytes are damaged or expand to another number.
  package static func expand(
    _ bytes: UnsafeRawBufferPointer, as wrapping: Wrapping, to count: Int
  ) throws(DeflateFault) -> [UInt8] {
    var stream = z_stream()
    let started = inflateInit2_(
      &stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(started == Z_OK, "zlib does not start: \(started)")
    defer { inflateEnd(&stream) }
    var ended = Z_OK
    let expanded = [UInt8](unsafeUninitializedCapacity: count + 1) { output, written in
      stream.next_in = UnsafeMutablePointer(
        mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
      stream.avail_in = uInt(bytes.count)
      stream.next_out = output.baseAddress
      stream.avail_out = uInt(count + 1)
      ended = inflate(&stream, Z_FINISH)
      written = Int(stream.total_out)
    }
    guard ended == Z_STREAM_END, expanded.count == count else {
      throw DeflateFault(expected: count, found: expanded.count)
    }
    return expanded
  }
}

/// Compressed bytes that do not expand to what they were.
package struct DeflateFault: Error, Equatable, CustomStringConvertible {
  /// The number of bytes that were compressed.
  package let expected: Int
  /// The number of bytes that came out.
  package let found: Int

  package var description: String {
    "damaged compressed data: \(expected) bytes expected, \(found) could be read"
  }
}
