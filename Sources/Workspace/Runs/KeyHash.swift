/// By what a table of 256 segments knows a text: a hash that differs from process to process.
struct KeyHash {
  static let segmentCount = 256

  let segment: Int
  /// All 64 bits; the upper eight say which segment it is.
  let bits: UInt64

  init(_ text: String) {
    var hasher = Hasher()
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    bits = UInt64(truncatingIfNeeded: hasher.finalize())
    segment = Int(bits >> 56)
  }
}
