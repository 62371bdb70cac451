extension QCC {
  /// A report's file, known by its first bytes.
  struct ReportFile {
    enum Kind: String {
      case pdf
      /// A zip.
      case docx
      /// A compound file of the older Word.
      case doc
    }

    let kind: Kind
    private let bytes: [UInt8]

    /// - Returns: nil for bytes that begin as none of the kinds, such as a page that asks to sign in.
    init?(_ bytes: [UInt8]) {
      guard let kind = Kind(startOf: bytes) else { return nil }
      self.kind = kind
      self.bytes = bytes
    }

    /// Whether the file is of a format, and its end has come too, as far as its kind tells.
    func isWhole(as format: ReportObservation.Format) -> Bool {
      switch (kind, format) {
      case (.pdf, .pdf): bytes.suffix(1_024).contains("%%EOF".utf8)
      case (.docx, .word): hasEndRecord
      case (.doc, .word): true
      default: false
      }
    }

    /// The end-of-central-directory record of a zip, whose last field is the length of what follows it.
    private var hasEndRecord: Bool {
      let longest = 22 + Int(UInt16.max)
      return bytes.suffix(longest).ranges(of: [0x50, 0x4B, 0x05, 0x06]).contains { range in
        let comment = bytes[range.lowerBound...].dropFirst(20)
        guard comment.count >= 2 else { return false }
        let length = Int(comment[comment.startIndex]) | Int(comment[comment.startIndex + 1]) << 8
        return comment.count == 2 + length
      }
    }

    /// As an observation tells of it.
    var observed: ReportObservation.File {
      ReportObservation.File(
        sha256: bytes.sha256, byteCount: bytes.count,
        fileExtension: kind.rawValue)
    }
  }
}

extension QCC.ReportFile.Kind {
  fileprivate init?(startOf bytes: [UInt8]) {
    if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: "PK".utf8) {
      self = .docx
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .doc
    } else {
      return nil
    }
  }
}
