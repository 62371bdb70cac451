extension [[String]] {
  /// Rows of cells as lines: the first column to the left, the others to the right, as wide as they need.
  var aligned: [String] {
    let widths = (self.first ?? []).indices.map { column in map { $0[column].columns }.max() ?? 0 }
    return map { row in
      let cells = row.enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: widths[index] - cell.columns)
        return index == 0 || index == row.count - 1 ? cell + blanks : blanks + cell
      }
      let line = "  " + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The rows without the column of that number where it says nothing: a header alone, and dashes.
  func droppingIfEmpty(_ column: Int) -> [[String]] {
    guard dropFirst().allSatisfy({ ["", "–"].contains($0[column]) }) else { return self }
    return map { row in row.indices.filter { $0 != column }.map { row[$0] } }
  }
}

extension String {
  /// The text in lines, the first behind a label and the others below it.
  ///
  /// - Parameters:
  ///   - label: With the blanks behind it.
  ///   - width: The most columns of a line, where no word is longer.
  /// - Returns: One line at least.
  func wrapped(behind label: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = label
    for word in split(separator: " ") {
      let blank = line.hasSuffix(" ") || line.isEmpty ? "" : " "
      if (line + blank + word).columns > width, line.count > label.count {
        lines.append(line)
        line = String(repeating: " ", count: label.columns) + word
      } else {
        line += blank + word
      }
    }
    return lines + [line]
  }

  /// How many columns of a terminal it takes: a Chinese character takes two.
  var columns: Int { reduce(0) { $0 + ($1.isWide ? 2 : 1) } }
}

extension Character {
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x2_0000...0x3_FFFD,
  ]

  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first?.value, scalar >= 0x1100 else { return false }
    return Self.wide.contains { $0.contains(scalar) }
  }
}
