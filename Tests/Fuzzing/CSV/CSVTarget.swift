import FuzzSupport

/// Reads a file in each of the ways that a list is read.
@c(LLVMFuzzerTestOneInput)
public func testCSV(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let file = Array(UnsafeBufferPointer(start: bytes, count: count))
  do {
    for way in CSVReading.ways {
      try way.checkBytes(of: file)
      try way.checkPositions(in: file)
      try way.checkBlocks(of: file)
      try way.checkCopy(of: file)
    }
    try CSVReading.checkLongRecords(of: file)
  } catch {
    expect(false, "bytes in memory are read without a fault, not with \(error)")
  }
  return 0
}
