/// What an archived reply says of the order of one credit report.
package struct ReportObservation: Hashable, Sendable {
  package enum Format: String, Codable, Sendable, CaseIterable {
    case pdf, word
  }

  package enum Status: String, Sendable {
    case ordered, ready, failed
  }

  /// The report's file, as it was bought.
  package struct File: Hashable, Sendable {
    /// SHA-256 in lower-case hex.
    package let sha256: String
    package let byteCount: Int
    /// `pdf`, `docx` or `doc`, by its first bytes.
    package let fileExtension: String

    package init(sha256: String, byteCount: Int, fileExtension: String) {
      self.sha256 = sha256
      self.byteCount = byteCount
      self.fileExtension = fileExtension
    }
  }

  /// Where this was read; its id is the order's number.
  package let record: Observation.Record
  /// The value that the report was ordered with.
  package let company: String
  package let format: Format
  package let status: Status
  /// The provider's letter; nil while none was given.
  package let rawStatus: String?
  /// nil while the report is not ready.
  package let file: File?

  package init(
    record: Observation.Record, company: String, format: Format, status: Status,
    rawStatus: String?, file: File?
  ) {
    self.record = record
    self.company = company
    self.format = format
    self.status = status
    self.rawStatus = rawStatus
    self.file = file
  }
}
