import ByteFormats
import FuzzSupport

/// Reads a text, writes what was read, and compares.
@c(LLVMFuzzerTestOneInput)
public func testJSON(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = UnsafeRawBufferPointer(start: bytes, count: count)
  do {
    try JSONParser().read(text) { root in
      root.checkReading()
      root.checkAgreement(on: text)
      root.checkCopy()
    }
  } catch let fault as JSONFault {
    expect(!fault.message.isEmpty, "a fault has a message")
  } catch {
    expect(false, "what is no JSON is a JSONFault, not \(error)")
  }
  return 0
}
