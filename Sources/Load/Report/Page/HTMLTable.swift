import ByteFormats
import PatentModel

/// Rows and columns on the page; the first column names the row.
struct HTMLTable {
  enum Cell {
    case words(Words)
    case text(String)
    case number(Int)
    /// A share or a sum of money.
    case figure(String)
    case piece(HTML)
  }

  let columns: [Words]
  let rows: [[Cell]]

  var html: HTML {
    """
    <div class="scroll"><table><thead><tr>\(columns.enumerated().map(header))</tr></thead>
    <tbody>\(rows.map(row))</tbody></table></div>
    """
  }

  private func header(_ place: Int, _ words: Words) -> HTML {
    isNumeric(place)
      ? "<th scope=\"col\" class=\"n\">\(words)</th>" : "<th scope=\"col\">\(words)</th>"
  }

  private func row(_ cells: [Cell]) -> HTML { "<tr>\(cells.enumerated().map(cell))</tr>\n" }

  private func cell(_ place: Int, _ cell: Cell) -> HTML {
    switch cell {
    case _ where place == 0: "<th scope=\"row\">\(cell.html)</th>"
    case .number, .figure: "<td class=\"n\">\(cell.html)</td>"
    default: "<td>\(cell.html)</td>"
    }
  }

  private func isNumeric(_ place: Int) -> Bool {
    switch rows.first?[place] {
    case .number, .figure: true
    default: false
    }
  }
}

extension HTMLTable.Cell {
  fileprivate var html: HTML {
    switch self {
    case .words(let words): "\(words)"
    case .text(let text), .figure(let text): "\(text)"
    case .number(let number): "\(number.grouped)"
    case .piece(let piece): piece
    }
  }
}
