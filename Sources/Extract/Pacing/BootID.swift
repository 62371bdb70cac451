import Foundation

#if canImport(Darwin)
  import Darwin
#endif

/// Tells the machine's present start from those before it, with which the clock began anew.
struct BootID: Equatable, Sendable {
  let high: Int64
  let low: Int64

  static let present = BootID(text)

  init(high: Int64, low: Int64) {
    self.high = high
    self.low = low
  }

  /// Anything that is no UUID counts as one and the same start.
  private init(_ text: String) {
    let digits = text.filter(\.isHexDigit)
    high = Int64(bitPattern: UInt64(digits.prefix(16), radix: 16) ?? 0)
    low = Int64(bitPattern: UInt64(digits.dropFirst(16), radix: 16) ?? 0)
  }

  private static var text: String {
    #if canImport(Darwin)
      var bytes = [CChar](repeating: 0, count: 64)
      var size = bytes.count
      sysctlbyname("kern.bootsessionuuid", &bytes, &size, nil, 0)
      return String(decoding: bytes.prefix(size).map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
      return (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)) ?? ""
    #endif
  }
}
