/// A PDF of one page, after ISO 32000-1, section 7.5.
enum PDF {
  /// A page that says only what it is; the title, which may be any text, is the document's own.
  static func page(titled title: String) -> [UInt8] {
    let content = "BT /F1 12 Tf 20 100 Td (An invented report) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R \
      /Resources << /Font << /F1 5 0 R >> >> >>
      """,
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Title <\(hexadecimal(title))> >>",
    ]
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (number, object) in zip(1..., objects) {
      offsets.append(text.utf8.count)
      text += "\(number) 0 obj\n\(object)\nendobj\n"
    }
    return Array((text + end(offsets: offsets, start: text.utf8.count)).utf8)
  }

  /// The table of the objects' offsets, twenty bytes a line, and the trailer that points to it.
  private static func end(offsets: [Int], start: Int) -> String {
    let lines = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return """
      xref
      0 \(offsets.count + 1)
      0000000000 65535 f \n\(lines.joined())trailer
      << /Size \(offsets.count + 1) /Root 1 0 R /Info 6 0 R >>
      startxref
      \(start)
      %%EOF

      """
  }

  /// UTF-16 with a byte order mark, as a text string in hexadecimal digits.
  private static func hexadecimal(_ text: String) -> String {
    ([0xFEFF] + text.utf16).map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
