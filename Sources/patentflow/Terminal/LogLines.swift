import Foundation
import Logging

/// How log lines look.
enum LogFormat: String, CaseIterable, Sendable {
  case text, json
}

/// Makes lines of what is logged.
struct LogLines: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .notice
  let format: LogFormat
  /// Gets each line.
  let write: @Sendable (String) -> Void

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let values = all.sorted { $0.key < $1.key }
    switch format {
    case .text:
      let pairs = values.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      write("\(timestamp) \(event.level) \(event.message) \(pairs)")
    case .json:
      var line = Dictionary(uniqueKeysWithValues: values.map { ($0.key, "\($0.value)") })
      line["time"] = timestamp
      line["level"] = "\(event.level)"
      line["message"] = "\(event.message)"
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      if let json = try? encoder.encode(line) {
        write(String(decoding: json, as: UTF8.self))
      }
    }
  }

  private var timestamp: String { Date().formatted(.iso8601) }
}
