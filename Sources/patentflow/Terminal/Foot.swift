/// How large a terminal is, in characters.
struct TerminalSize: Hashable, Sendable {
  var columns = 80
  var rows = 24
}

/// The lines at the foot of a terminal that are drawn again and again, below those that stay.
///
/// It writes nothing itself, but gives the text to write. A terminal that became narrower has broken the
/// lines that were too wide for it, as tmux and most others do: that is reckoned with.
struct Foot: Sendable {
  /// Columns that each line took that is there now.
  private var widths: [Int] = []

  /// Draws the lines in place of the former ones.
  ///
  /// - Parameters:
  ///   - lines: As many are shown as the terminal has rows for, each as far as it is wide.
  ///   - size: Of the terminal as it is now.
  /// - Returns: What to write.
  mutating func draw(_ lines: [String], on size: TerminalSize) -> String {
    let shown = lines.prefix(max(1, size.rows - 1)).map { $0.cut(to: max(1, size.columns - 1)) }
    defer { widths = shown.map(\.columns) }
    return beginning(on: size) + shown.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J"
  }

  /// Puts lines that stay where the foot was; the next drawing sets it below them.
  mutating func put(_ lines: [String], on size: TerminalSize) -> String {
    defer { widths = [] }
    return beginning(on: size) + (widths.isEmpty ? "" : "\u{1B}[J")
      + lines.map { $0 + "\n" }.joined()
  }

  /// Lets the lines stay as they are: the next drawing is below them.
  mutating func leave() { widths = [] }

  /// To where the foot begins.
  private func beginning(on size: TerminalSize) -> String {
    let rows = widths.reduce(0) { $0 + max(1, ($1 + size.columns - 1) / size.columns) }
    return rows == 0 ? "" : "\r\u{1B}[\(min(rows, size.rows))A"
  }
}
