/// A table in Markdown, with columns as wide as they need to be.
package struct MarkdownTable {
  private let rows: [[String]]

  /// - Precondition: Each row has as many cells as there are headers.
  package init(_ headers: [String], _ rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == headers.count })
    self.rows = [headers] + rows.map { $0.map { $0.replacing("|", with: "\\|") } }
  }

  package var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return "| \(padded.joined(separator: " | ")) |\n"
    }
    let rule = "|\(widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|"))|\n"
    return line(rows[0]) + rule + rows.dropFirst().map(line).joined()
  }
}
