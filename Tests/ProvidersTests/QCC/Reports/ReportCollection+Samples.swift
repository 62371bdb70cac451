import Providers

extension QCC.ReportCollection {
  /// A collection by these settings of reports.
  init(_ write: (inout QCC.Traits.Report) -> Void) {
    var report = QCC.Traits.Report()
    write(&report)
    var traits = QCC.Traits()
    traits.report = report
    self.init(traits: traits)
  }

  /// The question of a report that was ordered.
  static func question(format: String = "1") -> Question {
    Question(
      Endpoint(provider: "qcc", name: "report"),
      parameters: [
        .init("company", "示例科技有限公司"), .init("orderNo", "96a229095b"),
        .init("reportFormat", format),
      ])
  }
}

/// Bytes of files that hold no more than what tells their kind.
enum SampleFile {
  static let pdf = Array("%PDF-1.4\n1 0 obj\nendobj\ntrailer\n%%EOF\n".utf8)

  static let zip = zip(comment: "")

  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]

  /// A local file header, some bytes, and the record at the end with a comment.
  static func zip(comment: String) -> [UInt8] {
    var bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 7, count: 30)
    bytes += [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0, count: 16)
    bytes += [UInt8(comment.utf8.count), 0]
    return bytes + Array(comment.utf8)
  }
}
