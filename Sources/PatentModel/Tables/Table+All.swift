extension Table {
  /// Every table of entities, in the order of the canonical model.
  ///
  /// A new table is a file of its own and its line here.
  package static let all: [Table] = [
    .patent, .publication, .patentAssignee, .patentInventor, .patentAgent, .classification,
    .priorityClaim, .citation, .legalEvent, .image, .company, .companyPatent, .companyPatentFacet,
    .telecomLicense, .creditReport, .inputRow, .sourceRecord, .conflict, .qualityFlag,
  ]

  /// The table of which each line of that kind is a row.
  package static func root(of kind: EntityKind) -> Table {
    switch kind {
    case .patent: .patent
    case .company: .company
    case .inputRow: .inputRow
    }
  }

  /// The tables whose rows stand as arrays in the lines of that kind, in the order of the arrays:
  /// those at home there, and those repeated there.
  package static func nested(in kind: EntityKind) -> [Table] {
    all.filter { table in
      switch table.place {
      case .nested(let kinds): kinds.contains(kind)
      case .lines(_, let kinds): kinds.contains(kind)
      case .model: false
      }
    }
  }
}
