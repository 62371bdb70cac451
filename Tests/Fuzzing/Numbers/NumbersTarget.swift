import PatentModel

/// Reads a text as every number, code, name and date that a cell may hold.
@c(LLVMFuzzerTestOneInput)
public func testNumbers(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  for reading in Reading.all { reading.check(text) }
  // These have no spelling of their own to be read again.
  _ = Identification(guessing: text)
  _ = Identification(text, as: .company)
  _ = AgencyName(text)
  _ = try? MoneyAmount(reading: text)
  return 0
}
