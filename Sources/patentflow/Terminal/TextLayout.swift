extension [[String]] {
  /// Rows of cells as lines: the first column to the left, the others to the right, as wide as they need.
  var aligned: [String] {
    let widths = (self.first ?? []).indices.map { column in map { $0[column].count }.max() ?? 0 }
    return map { row in
      let cells = row.enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: widths[index] - cell.count)
        return index == 0 || index == row.count - 1 ? cell + blanks : blanks + cell
      }
      let line = "  " + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

extension String {
  /// The text in lines, the first behind a label and the others below it.
  ///
  /// - Parameters:
  ///   - label: With the blanks behind it.
  ///   - width: The most characters of a line, where no word is longer.
  /// - Returns: One line at least.
  func wrapped(behind label: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = label
    for word in split(separator: " ") {
      if line.count + word.count > width, line.count > label.count {
        lines.append(line)
        line = String(repeating: " ", count: label.count)
      }
      line += (line.hasSuffix(" ") || line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
