import Testing

@testable import ByteFormats

struct DecodedTextTests {
  /// A text in the bytes of each encoding.
  static let spellings: [(TextEncoding, [UInt8])] = [
    (.utf8, Array("名,中国\n".utf8)),
    (.gb18030, [0xC3, 0xFB, 0x2C, 0xD6, 0xD0, 0xB9, 0xFA, 0x0A]),
    (.utf16LittleEndian, [0x0D, 0x54, 0x2C, 0, 0x2D, 0x4E, 0xFD, 0x56, 0x0A, 0]),
    (.utf16BigEndian, [0x54, 0x0D, 0, 0x2C, 0x4E, 0x2D, 0x56, 0xFD, 0, 0x0A]),
  ]

  @Test(arguments: spellings)
  func `an encoding is found, whether it is marked or not`(
    encoding: TextEncoding, bytes: [UInt8]
  ) throws {
    for start in [[], encoding.byteOrderMark] {
      let text = DecodedText(Pieces([start + bytes]), in: nil)
      #expect(try text.string() == "名,中国\n")
      #expect(text.encoding == encoding)
    }
  }

  @Test(arguments: spellings)
  func `wherever blocks are cut, the text is the same`(
    encoding: TextEncoding, bytes: [UInt8]
  ) throws {
    for size in 1...bytes.count {
      for stated in [encoding, nil] {
        let text = DecodedText(Pieces.of(bytes, size: size), in: stated)
        #expect(try text.string() == "名,中国\n", "\(size) bytes at a time")
      }
    }
  }

  @Test func `a character is one of UTF-8 where Swift takes it for one`() {
    let seconds: [UInt8] = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
    for lead in UInt8(0xC0)...0xFF {
      for second in seconds {
        for bytes in [[lead, second], [lead, second, 0xBF], [lead, second, 0x80, 0xBF]] {
          let isWhole = String(validating: bytes, as: UTF8.self) != nil
          let evidence = EncodingEvidence(bytes, in: .utf8, isWhole: true)
          #expect((evidence.firstFault == nil) == isWhole, "\(bytes)")
        }
      }
    }
  }

  /// Characters that GB 18030 writes in two and in four bytes, those for private use among them, as its
  /// tables have them.
  @Test(
    arguments: [
      ([0xAA, 0xA1], "\u{E000}"), ([0xFE, 0xFE], "\u{E4C5}"), ([0xA1, 0x40], "\u{E4C6}"),
      ([0x81, 0x30, 0x81, 0x30], "\u{80}"), ([0x82, 0x35, 0x8F, 0x33], "\u{9FA6}"),
      ([0x90, 0x30, 0x81, 0x30], "\u{10000}"), ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
      ([0x95, 0x32, 0x82, 0x36], "\u{20000}"), ([0xA2, 0xE3], "€"), ([0x86, 0xB4], "喆"),
    ] as [([UInt8], String)])
  func `GB 18030 has all of Unicode`(bytes: [UInt8], character: String) throws {
    let decoder = try TextDecoder(from: .gb18030)
    #expect(String(decoding: decoder.decode(bytes), as: UTF8.self) == character)
  }

  @Test func `nothing but ASCII needs no encoding`() throws {
    let text = DecodedText(Pieces("name\nabc\n"), in: nil)
    #expect(try text.string() == "name\nabc\n")
    #expect(text.encoding == nil)
  }

  @Test func `the encoding may show late`() throws {
    let lines = Array(String(repeating: "abc,def\n", count: 50_000).utf8)
    let text = DecodedText(Pieces.of(lines + [0xC3, 0xFB, 0x0A], size: 4_096), in: nil)
    #expect(try text.string().hasSuffix("def\n名\n"))
    #expect(text.encoding == .gb18030)
  }

  @Test func `a spoilt byte stays where it was`() throws {
    // The second is a character cut off by a comma, in GB 18030.
    for (encoding, bytes) in [
      (TextEncoding.utf8, Array("公司名称".utf8) + [0xE5, 0x2C, 0x61]),
      (.gb18030, [0xB9, 0xAB, 0xCB, 0xBE, 0xB0, 0x2C, 0x61]),
    ] {
      let text = DecodedText(Pieces([bytes]), in: encoding)
      let decoded = try ByteFormatsTests.bytes(of: text)
      #expect(decoded.suffix(2) == Array(",a".utf8)[...])
      #expect(String(validating: decoded, as: UTF8.self) == nil)
    }
  }

  @Test func `half a character at the end is bad`() throws {
    let text = DecodedText(Pieces([[0xB9, 0xAB, 0xCB]]), in: .gb18030)
    #expect(try bytes(of: text) == Array("公".utf8) + [TextDecoder.badByte])
  }

  @Test func `one zero makes no UTF-16`() throws {
    for bytes in ["名称\n示\0例\n", "a\nb\0c\n"] {
      #expect(try DecodedText(Pieces(bytes), in: nil).string() == bytes)
    }
  }

  @Test func `a mark tells one UTF-16 from the other, whatever is stated`() throws {
    let bytes: [UInt8] = [0xFE, 0xFF, 0x54, 0x0D]
    #expect(try DecodedText(Pieces([bytes]), in: .utf16LittleEndian).string() == "名")
  }

  /// Bytes that are nothing, and the line, the column and the offset of the first that does not fit.
  @Test(
    arguments: [
      (Array("name\nab".utf8) + [0xFF, 0xFE, 0xFF, 0x0A], 2, 3, 7),
      (Array("a\r\nb\r\nM".utf8) + [0xFC] + Array("ller\r\n".utf8), 3, 2, 7),
      (Array("x\n".utf8) + [0x80, 0x80, 0x20, 0x80, 0x20], 2, 1, 2),
    ] as [([UInt8], Int, Int, Int)])
  func `bytes in no encoding are told with their place`(
    bytes: [UInt8], line: Int, column: Int, offset: Int
  ) throws {
    let text = DecodedText(Pieces.of(bytes, size: 3), in: nil)
    let fault = #expect(throws: EncodingFault.self) { try text.string() }
    #expect(fault?.position.line == line && fault?.position.column == column)
    #expect(fault?.offset == offset && fault?.byte == bytes[offset])
  }
}

extension DecodedText {
  fileprivate func string() throws -> String {
    String(decoding: try bytes(of: self), as: UTF8.self)
  }
}
