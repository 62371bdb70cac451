/// 专利详情查询: all that is known of one publication, by the Id of its row (专利查询 V1.0, 6.3.1).
struct GetDetails: Sendable {
  private let corpus: Corpus

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// - Throws: `wrongParameter` without an id; an unknown one is 201.
  func details(askedBy call: Call) throws(QCCStatus) -> QCCFinding {
    let id = try call.required("id")
    guard let publication = corpus.publication(id: id) else { return QCCFinding(status: .nothing) }
    let history = LegalHistory(of: publication, opening: corpus.opening(of: publication))
    return QCCFinding(result: publication.qccDetails(history))
  }
}

extension Publication {
  /// The fields in the document's order, in one of the forms in which clients have met each of them.
  ///
  /// Which form it is depends on the id alone.
  fileprivate func qccDetails(_ history: LegalHistory) -> JSON {
    var chance = Chance(seed: "details \(id)")
    let midnight = chance.pick([" 00:00:00", "T00:00:00"])
    let standing = history.standing(&chance)
    return [
      "DocumentTypes": "",
      "Agent": agents(&chance),
      "LegalStatusDate": .string(orNull: standing.date.map { $0.dashed + midnight }),
      "PrimaryExaminer": "",
      "AssiantExaminer": "",
      "Cites": "",
      "OtherReferences": "",
      "PatentImage": image(&chance),
      "IPCList": .strings(symbols),
      "IPCDesc": kind == .design ? .null : .strings(classes.compactMap(QCCClasses.text(of:))),
      "ApplicationNumber": .string(orNull: filing?.number),
      "ApplicationDate": .string(orNull: filing.map { $0.date.dashed + midnight }),
      "PublicationNumber": .string(number),
      "PublicationDate": .string(date.dashed + midnight),
      "LegalStatusDesc": .string(standing.text),
      "Title": .string(title),
      "Abstract": .string(abstract),
      "Agency": agency(&chance),
      "KindCodeDesc": .string(kind.text),
      "InventorStringList": .strings(inventors),
      "AssigneestringList": .strings(applicants),
      "PatentLegalHistory": history.json(&chance),
    ]
  }

  /// Agents only where there is an agency: a text, a list, a list in a text, or null.
  private func agents(_ chance: inout Chance) -> JSON {
    let names = chance.pick(chance.number(in: 1...2), of: ["甲", "乙", "丙"])
    let form = chance.number(in: 0...3)
    guard !agencies.isEmpty else { return .null }
    return switch form {
    case 0: .string(names[0])
    case 1: .strings(names)
    case 2: .string(String(decoding: JSON.strings(names).utf8, as: UTF8.self))
    default: .null
    }
  }

  /// A list, or the first agency as a text; its own number of five digits stands behind its name.
  private func agency(_ chance: inout Chance) -> JSON {
    let isList = chance.happens(0.5)
    guard let agency = agencies.first else { return isList ? .array([]) : .null }
    return isList ? .strings(agencies) : .string(agency)
  }

  private func image(_ chance: inout Chance) -> JSON {
    chance.happens(0.5) ? .string("http://images.sandbox.invalid/patent/\(id)") : .null
  }
}
