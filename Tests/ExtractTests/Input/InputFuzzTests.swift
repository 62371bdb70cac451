import ByteFormats
import Foundation
import PatentModel
import TestSupport
import Testing

@testable import Extract

/// Lists that were spoilt at random, always the same ones.
struct InputFuzzTests {
  static let encodings: [(TextEncoding, [UInt8])] = [
    // 企业名称,注 · 示例公司,a · 公司,b
    (.utf8, Array("企业名称,注\r\n\"示例\r\n公司\",a\r\n,,\r\n公司,b\r\n丙丁公司,c\r\n".utf8)),
    (
      .gb18030,
      [
        0xC6, 0xF3, 0xD2, 0xB5, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xD7, 0xA2, 0x0D, 0x0A, 0xCA, 0xBE,
        0xC0, 0xFD, 0xB9, 0xAB, 0xCB, 0xBE, 0x2C, 0x61, 0x0D, 0x0A, 0xB9, 0xAB, 0xCB, 0xBE, 0x2C,
        0x62, 0x0D, 0x0A,
      ]
    ),
  ]

  @Test(arguments: encodings, [11, 12, 13, 14] as [UInt64])
  func `no row is lost without a reason`(
    list: (encoding: TextEncoding, bytes: [UInt8]), seed: UInt64
  ) throws {
    let folder = try TemporaryFolder()
    var chance = Lot(seed)
    for _ in 0..<100 {
      let bytes = Self.spoilt(list.bytes, by: &chance)
      let file = try folder.write(bytes, to: "list.csv")
      var settings = InputSettings(kind: .company)
      settings.column = "1"
      settings.encoding = Bool.random(using: &chance) ? list.encoding : nil
      do {
        var reader = try InputReader(file.path, by: settings)
        let rows = try reader.allRows()
        #expect(rows.allSatisfy { ($0.state == .pending) == ($0.reason == nil) }, "\(bytes)")
        #expect(rows.allSatisfy { $0.state != .pending || $0.normalizedValue != nil }, "\(bytes)")
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.line < $1.line }, "\(bytes)")
        #expect(rows.allSatisfy { ($0.column ?? 0) > 0 }, "\(bytes)")
      } catch let fault as InputFault {
        #expect(!fault.message.isEmpty && !fault.remedy.isEmpty)
      }
    }
  }

  /// The same with some bytes changed or put in, but for the header.
  private static func spoilt(_ sound: [UInt8], by chance: inout Lot) -> [UInt8] {
    let header = (sound.firstIndex(of: 0x0A) ?? 0) + 1
    var bytes = sound
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      let place = Int.random(in: header..<bytes.count, using: &chance)
      let byte = UInt8.random(in: 0...255, using: &chance)
      if Bool.random(using: &chance) { bytes[place] = byte } else { bytes.insert(byte, at: place) }
    }
    return bytes
  }
}
