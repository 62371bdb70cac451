import CDeflate

extension Reply {
  /// How many blanks make a reply too long for anybody: 200 MB.
  static let padding = 200 << 20

  static let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)

  /// Packed with gzip, with so many blanks behind the body: a member for the body, and one for each
  /// MiB of blanks (RFC 1952, 2.2).
  func packed(blanks count: Int) -> Reply {
    var packed = self
    packed.headers["Content-Encoding"] = "gzip"
    let mebibyte = count > 0 ? Self.blanks.gzipped : []
    packed.body = (0..<count / Self.blanks.count).reduce(into: body.gzipped) { bytes, _ in
      bytes += mebibyte
    }
    return packed
  }

  /// In UTF-16 with its mark, and still announced as UTF-8.
  var inUTF16: Reply {
    var other = self
    other.body = [0xFE, 0xFF]
    for unit in String(decoding: body, as: UTF8.self).utf16 {
      other.body += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    return other
  }

  var announcedAsPage: Reply {
    var other = self
    other.headers["Content-Type"] = Reply.page.headers["Content-Type"]
    return other
  }
}

extension [UInt8] {
  fileprivate var gzipped: [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else {
      preconditionFailure("there is no memory left")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_gzip_compress_bound(compressor, count)
    return [UInt8](unsafeUninitializedCapacity: bound) { output, size in
      size = libdeflate_gzip_compress(compressor, self, count, output.baseAddress, bound)
    }
  }
}
