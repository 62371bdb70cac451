package import ByteFormats

/// A credit report of a finished company: what its file holds and how it is to be called.
package struct ReportFile: Hashable, Sendable {
  /// The name below `reports/`; no two companies share one.
  package let name: String
  /// SHA-256 of the file in lower-case hex.
  package let sha256: String
  package let byteCount: Int

  /// Reads the files that the line of a company names; none for a company without a report.
  package static func files(ofCompany line: JSONValue) -> [ReportFile] {
    guard let reports = line["credit_report"] else { return [] }
    return reports.elements.compactMap { report in
      guard let name = report["file_name"]?.string, let sha256 = report["file_sha256"]?.string,
        let byteCount = report["byte_count"]?.integer
      else { return nil }
      return ReportFile(name: name, sha256: sha256, byteCount: byteCount)
    }
  }
}
