import CDeflate

/// Compression with libdeflate, a whole block of bytes at a time.
///
/// Nothing here is a stream, and for whole blocks libdeflate is about twice as fast as zlib.
package enum Deflate {
  /// How the compressed bytes are wrapped.
  package enum Wrapping: Sendable {
    /// RFC 1950: two bytes in front, a checksum behind.
    case zlib
    /// RFC 1952: a member of a `.gz` file, with time 0 and no file name.
    case gzip
  }

  /// Compresses a block whole.
  ///
  /// The same bytes, level and version of libdeflate give the same result. Gzip members one after
  /// another are a valid `.gz` file, so blocks can be compressed at once and joined in order.
  ///
  /// - Parameters:
  ///   - bytes: What to compress.
  ///   - wrapping: What is put around the compressed bytes.
  ///   - level: 1 (quick) to 12 (small).
  /// - Returns: The compressed bytes, wrapped.
  package static func compress(
    _ bytes: UnsafeRawBufferPointer, as wrapping: Wrapping, level: Int32 = 5
  ) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(level) else {
      preconditionFailure("libdeflate has the levels 1 to 12, or there is no memory left")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound =
      switch wrapping {
      case .zlib: libdeflate_zlib_compress_bound(compressor, bytes.count)
      case .gzip: libdeflate_gzip_compress_bound(compressor, bytes.count)
      }
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      let compress =
        switch wrapping {
        case .zlib: libdeflate_zlib_compress
        case .gzip: libdeflate_gzip_compress
        }
      count = compress(compressor, bytes.baseAddress, bytes.count, output.baseAddress, bound)
      precondition(count > 0, "libdeflate stopped within its own bound")
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
    guard let decompressor = libdeflate_alloc_decompressor() else {
      preconditionFailure("there is no memory left")
    }
    defer { libdeflate_free_decompressor(decompressor) }
    var result = LIBDEFLATE_BAD_DATA
    let expanded = [UInt8](unsafeUninitializedCapacity: count) { output, written in
      let expand =
        switch wrapping {
        case .zlib: libdeflate_zlib_decompress
        case .gzip: libdeflate_gzip_decompress
        }
      result = expand(
        decompressor, bytes.baseAddress, bytes.count, output.baseAddress, count, &written)
      if result != LIBDEFLATE_SUCCESS { written = 0 }
    }
    guard result == LIBDEFLATE_SUCCESS, expanded.count == count else {
      throw DeflateFault(expected: count)
    }
    return expanded
  }
}

/// Compressed bytes that do not expand to what they were.
package struct DeflateFault: Error, Equatable, CustomStringConvertible {
  /// The number of bytes that were compressed.
  package let expected: Int

  package var description: String {
    "damaged compressed data: it does not expand to the \(expected) bytes that it was made from"
  }
}
