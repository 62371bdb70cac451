/// The counts over all rows of a search, by seven keys (GroupItems in 专利查询 V1.0).
struct QCCFacets: Sendable {
  private struct Value: Hashable {
    let value: String
    let text: String
  }

  private var counts: [[Value: Int]] = Array(repeating: [:], count: Self.keys.count)

  /// In the order of the document's sample.
  static let keys = [
    "applicationyear", "publicationyear", "pubdatekind", "ipclist", "kindcode", "yearkind",
    "status",
  ]

  init(over rows: [Publication]) {
    for row in rows {
      for (index, values) in Self.values(of: row).enumerated() {
        for value in values { counts[index][value, default: 0] += 1 }
      }
    }
  }

  /// What one row counts for under each key: nothing where it has no filing date, several classes
  /// where it has several.
  private static func values(of row: Publication) -> [[Value]] {
    let kind = Value(value: String(row.kind.rawValue), text: row.kind.text)
    let publicationYear = String(row.date.year)
    let filingYear = row.filing.map { String($0.date.year) }
    func withKind(_ year: String) -> Value {
      Value(value: "\(year)-\(kind.value)", text: kind.text)
    }
    return [
      filingYear.map { [Value(value: $0, text: $0)] } ?? [],
      [Value(value: publicationYear, text: publicationYear)],
      [withKind(publicationYear)],
      row.classes.map { Value(value: $0, text: QCCClasses.text(of: $0) ?? $0) },
      [kind],
      filingYear.map { [withKind($0)] } ?? [],
      [Value(value: row.status.code, text: row.status.text)],
    ]
  }

  /// GroupItems: the most frequent value first, equal ones by value.
  var json: JSON {
    .array(
      zip(Self.keys, counts).map { key, counts in
        let values = counts.sorted { ($1.value, $0.key.value) < ($0.value, $1.key.value) }
        return [
          "Key": .string(key),
          "Items": .array(
            values.map { value, count in
              [
                "Value": .string(value.value), "Desc": .string(value.text),
                "Count": .string(String(count)),
              ]
            }),
        ]
      })
  }
}
