import ByteFormats
import FuzzSupport

/// Reads bytes as a text of each encoding, and as compressed ones.
@c(LLVMFuzzerTestOneInput)
public func testText(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let file = Array(UnsafeBufferPointer(start: bytes, count: count))
  for stated in [nil] + TextEncoding.allCases { Decoding(of: file, in: stated).check() }
  Decompression(of: file).check()
  return 0
}
