import PatentModel

extension ReportPage {
  /// The rows of the list, by what became of them.
  var asked: HTML {
    let total = figures.rows.reduce(0) { $0 + $1.count }
    return section(
      ["What was asked for", "查询清单"],
      [
        bars(
          Words(en: "Rows of the list by state: \(total)", zh: "清单各行状态：共 \(total) 行"),
          of: ["State", "状态"], states),
        reasons,
      ])
  }

  private var states: [Tally] {
    var counts: [String: Int] = [:]
    for row in figures.rows { counts[row.state, default: 0] += row.count }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      Tally(label: Vocabulary.rowStates.words($0.key), count: $0.value)
    }
  }

  private var reasons: HTML {
    let rows = figures.rows.compactMap { row in row.reason.map { (row.state, $0, row.count) } }
    guard !rows.isEmpty else { return "" }
    return HTMLTable(
      columns: [["State", "状态"], ["Reason", "原因"], ["Rows", "行数"]],
      rows: rows.map { state, reason, count in
        [
          .words(Vocabulary.rowStates.words(state)), .words(Vocabulary.reasons.words(reason)),
          .number(count),
        ]
      }
    ).html
  }
}
