extension [[String]] {
  /// Rows of cells as lines, each column as wide as it needs: so many to the left, the last one too, and
  /// the others to the right.
  func aligned(toLeft count: Int = 1) -> [String] {
    let widths = (self.first ?? []).indices.map { column in map { $0[column].columns }.max() ?? 0 }
    return map { row in
      let cells = row.enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: widths[index] - cell.columns)
        return index < count || index == row.count - 1 ? cell + blanks : blanks + cell
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
      var blank = line.hasSuffix(" ") || line.isEmpty ? "" : " "
      for piece in word.unbreakable {
        if (line + blank + piece).columns > width, line.count > label.count {
          lines.append(line)
          line = String(repeating: " ", count: label.columns) + piece
        } else {
          line += blank + piece
        }
        blank = ""
      }
    }
    return lines + [line]
  }

  /// As much of it as so many columns hold; the last of them says that something is left out.
  func cut(to width: Int) -> String {
    guard columns > width else { return self }
    var (text, rest) = ("", width - 1)
    for character in self {
      rest -= character.columns
      guard rest >= 0 else { break }
      text.append(character)
    }
    return text + "…"
  }

  /// With blanks behind it, or before it, up to so many columns.
  func filled(to width: Int, fromLeft: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columns))
    return fromLeft ? blanks + self : self + blanks
  }

  /// How many columns of a terminal it takes: a Chinese character takes two.
  var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Substring {
  /// What stays on one line: runs of narrow characters, and wide ones alone, but with the punctuation that
  /// may not begin a line or end it.
  fileprivate var unbreakable: [String] {
    var pieces: [String] = []
    for character in self {
      let sticks = pieces.last?.last.map { $0.sticks(to: character) } ?? false
      if sticks {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}

extension Character {
  private static let closing: Set<Character> = Set("，。；：？！、）”’》」…")
  private static let opening: Set<Character> = Set("（“‘《「")

  /// Whether no line may end between this character and the next.
  fileprivate func sticks(to next: Character) -> Bool {
    Self.closing.contains(next) || Self.opening.contains(self) || !(isWide || next.isWide)
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x2_0000...0x3_FFFD,
  ]

  fileprivate var columns: Int { isWide ? 2 : 1 }

  private var isWide: Bool {
    guard let scalar = unicodeScalars.first?.value, scalar >= 0x1100 else { return false }
    return Self.wide.contains { $0.contains(scalar) }
  }
}
