import TestSupport
import Testing

@testable import ByteFormats

/// Files that were spoilt at random, always the same ones.
struct CSVFuzzTests {
  static let sound = [
    "企业名称,注\r\n\"示例，\"\"甲\"\"公司\",a\r\n\"乙\r\n公司\",b\r\n,,\r\n丙公司,c\r\n",
    "a;b\n\"1;2\";3\n\n4;\"5\n6\"\n", "公开号\tx\rCN114154014A\t1\r\"CN1\"\t2",
  ]

  @Test(arguments: sound, [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `whatever is done to a file, every byte of it ends in a record`(
    text: String, seed: UInt64
  ) throws {
    var chance = Lot(seed)
    for _ in 0..<150 {
      let file = Self.spoilt(Array(text.utf8), by: &chance)
      let blocks = Pieces.of(file, size: Int.random(in: 1...40, using: &chance))
      do {
        let whole = try bytes(of: DecodedText(blocks, in: nil))
        var reader = try CSVReader(DecodedText(blocks, in: nil), delimiter: UInt8(ascii: ","))
        reader.width = 2
        var line = 1
        var read: [UInt8] = []
        while let record = try reader.next() {
          #expect(record.line == line)
          #expect(record.count > 0 && !record.bytes.isEmpty)
          line += TextPosition.lines(endingIn: Array(record.bytes))
          read += record.bytes
        }
        #expect(read == whole, "\(file)")
      } catch let fault as EncodingFault {
        #expect(file[fault.offset] == fault.byte && fault.byte >= 0x80, "\(file)")
      }
    }
  }

  /// The same with some bytes put in, taken out, changed or repeated.
  private static func spoilt(_ sound: [UInt8], by chance: inout Lot) -> [UInt8] {
    let favourites: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0xE4, 0xB0, 0x80, 0x3B]
    var bytes = sound
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      let place = Int.random(in: 0..<max(1, bytes.count), using: &chance)
      guard place < bytes.count else { continue }
      let byte = favourites.randomElement(using: &chance) ?? 0
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes.insert(byte, at: place)
      case 1: bytes.remove(at: place)
      case 2: bytes[place] = byte
      default: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
      }
    }
    return bytes
  }
}

extension TextPosition {
  /// How many line ends there are, as an editor counts them.
  fileprivate static func lines(endingIn bytes: [UInt8]) -> Int {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    return text.unicodeScalars.count { $0 == "\n" || $0 == "\r" }
  }
}
