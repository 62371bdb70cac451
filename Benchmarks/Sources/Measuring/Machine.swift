import FoundationEssentials
import Glibc

/// Where it was measured.
package struct Machine: Equatable, Sendable {
  package let processor: String
  package let cores: Int
  /// In bytes.
  package let memory: Double
  package let system: String

  /// Reads what Linux says of itself; what cannot be read is said to be unknown.
  package init() {
    func lines(_ path: String) -> [Substring] {
      // A size of 0 is told of such files, so they are read as streams.
      let file = fopen(path, "r")
      defer { file.map { _ = fclose($0) } }
      var text: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while let file, case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
        text += buffer[..<count]
      }
      return String(decoding: text, as: UTF8.self).split(separator: "\n")
    }
    self.init(
      processors: lines("/proc/cpuinfo"), memory: lines("/proc/meminfo"),
      release: lines("/etc/os-release"), cores: ProcessInfo.processInfo.activeProcessorCount)
  }

  init(processors: [Substring], memory: [Substring], release: [Substring], cores: Int) {
    func value(of key: String, in lines: [Substring], after separator: Character) -> String? {
      lines.first { $0.hasPrefix(key) }?.split(separator: separator, maxSplits: 1).last
        .map { String($0.trimmingPrefix { $0.isWhitespace || $0 == "\"" }) }
    }
    processor = value(of: "model name", in: processors, after: ":") ?? "unknown processor"
    self.cores = cores
    let kilobytes = value(of: "MemTotal", in: memory, after: ":")?.prefix { $0.isNumber }
    self.memory = kilobytes.flatMap { Double($0) }.map { $0 * 1024 } ?? 0
    system =
      value(of: "PRETTY_NAME", in: release, after: "=").map { String($0.prefix { $0 != "\"" }) }
      ?? "unknown system"
  }

  package var text: String {
    "\(processor), \(cores) cores, \((memory / 1_073_741_824).fixed(0)) GiB, \(system)"
  }
}
