import ByteFormats
import FuzzSupport

/// What comes out of a compressed file, and what holds for it whatever its bytes are.
struct Decompression {
  private let file: [UInt8]

  init(of file: [UInt8]) { self.file = file }

  /// However the file came in, the same comes out or the same is at fault; and what was compressed comes
  /// out.
  func check() {
    let whole = Self.result(of: file, every: .max)
    for size in [1, 7] {
      let cut = Self.result(of: file, every: size)
      expect(cut == whole, "blocks of \(size) give \(cut), one block \(whole)")
    }
    let compressed = file.withUnsafeBytes { Deflate.compress($0, as: .gzip) }
    expect(Self.result(of: compressed, every: 7) == .success(file), "what was compressed comes out")
  }

  private static func result(of file: [UInt8], every size: Int) -> Result<[UInt8], GzipFault> {
    let blocks = GunzippedBlocks(Cut(file, every: size))
    var bytes: [UInt8] = []
    do {
      while let block = try blocks.next() { bytes += block }
    } catch let fault as GzipFault {
      expect((0...file.count).contains(fault.offset), "\(fault) is in the file")
      return .failure(fault)
    } catch {
      expect(false, "nothing but the compression is at fault, not \(error)")
    }
    return .success(bytes)
  }
}
