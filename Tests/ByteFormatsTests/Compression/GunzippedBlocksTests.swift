import Testing

@testable import ByteFormats

struct GunzippedBlocksTests {
  private let text = Array(String(repeating: "示例科技有限公司,中国专利\r\n", count: 20_000).utf8)

  @Test(arguments: [1_000, 1 << 16, 1 << 20])
  func `what was compressed comes out, however it is cut`(size: Int) throws {
    let blocks = GunzippedBlocks(Pieces.of(gzip(text), size: size))
    #expect(try bytes(of: blocks) == text)
    #expect(try blocks.next() == nil)
  }

  @Test func `members one after another are one file`() throws {
    let members = gzip(Array("a\n".utf8)) + gzip([]) + gzip(Array("b\n".utf8))
    for size in 1...members.count {
      let blocks = GunzippedBlocks(Pieces.of(members, size: size))
      #expect(try bytes(of: blocks) == Array("a\nb\n".utf8))
    }
  }

  @Test func `a block at a time is in memory, however much there is`() throws {
    let blocks = GunzippedBlocks(Pieces([gzip([UInt8](repeating: 0x61, count: 50_000_000))]))
    var total = 0
    while let block = try blocks.next() {
      #expect(block.count <= 1 << 16)
      total += block.count
    }
    #expect(total == 50_000_000)
  }

  @Test func `a file that ends too early is told`() {
    let whole = gzip(text)
    let blocks = GunzippedBlocks(Pieces([Array(whole.prefix(whole.count / 2))]))
    let fault = #expect(throws: GzipFault.self) { try bytes(of: blocks) }
    #expect(fault?.offset == whole.count / 2)
  }

  @Test func `damage is told`() {
    var damaged = gzip(text)
    damaged[damaged.count - 6] ^= 0xFF
    let blocks = GunzippedBlocks(Pieces([damaged]))
    #expect(throws: GzipFault.self) { try bytes(of: blocks) }
  }

  private func gzip(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { Deflate.compress($0, as: .gzip) }
  }
}
