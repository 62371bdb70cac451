import Synchronization

/// 公司专利多重查询: the patents of a company by pages, with counts over the whole.
///
/// Guards one rule: what a search has found is found and counted once for all of its pages.
final class SearchMultiPatents: Sendable {
  /// The rows of a search, as places in the corpus, and their counts.
  private struct Found {
    let rows: [Int]
    let groups: JSON
  }

  /// Searches that are remembered before all of them are forgotten again.
  private static let memory = 64

  private let corpus: Corpus
  private let recent = Mutex<[QCCFilter: Found]>([:])

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// The page that a call asks for; 201 where the company has nothing, or nothing on that page.
  ///
  /// - Throws: What ``QCCSearch`` throws.
  func page(askedBy call: Call) throws(QCCStatus) -> QCCFinding {
    let search = try QCCSearch(call)
    let found = found(by: search.filter)
    let page = search.paging.page(of: found.rows, behind: call.newRows).map {
      corpus.publications[$0].qccRow
    }
    return QCCFinding(page: page, search.paging, of: found.rows.count, groups: found.groups)
  }

  private func found(by filter: QCCFilter) -> Found {
    if let found = recent.withLock({ $0[filter] }) { return found }
    let rows = corpus.places(ofCompany: filter.searchKey).filter {
      filter.matches(corpus.publications[$0])
    }
    let groups = rows.isEmpty ? .null : QCCFacets(over: rows.map { corpus.publications[$0] }).json
    let found = Found(rows: rows, groups: groups)
    recent.withLock { recent in
      if recent.count == Self.memory { recent = [:] }
      recent[filter] = found
    }
    return found
  }
}

extension Publication {
  /// A row of Result; `AssigneestringList` is the vendor's spelling.
  fileprivate var qccRow: JSON {
    [
      "Id": .string(id),
      "IPCList": .strings(classes),
      "KindCode": .string(String(kind.rawValue)),
      "ApplicationNumber": .string(orNull: filing?.number),
      "ApplicationDate": .string(orNull: filing.map { $0.date.dashed + " 00:00:00" }),
      "PublicationNumber": .string(number),
      "PublicationDate": .string(date.dashed + " 00:00:00"),
      "LegalStatus": .string(status.code),
      "LegalStatusDesc": .string(status.text),
      "Title": .string(title),
      "Agency": .strings(agencies),
      "KindCodeDesc": .string(kind.text),
      "IPCDesc": .strings(classes.compactMap(QCCClasses.text(of:))),
      "InventorStringList": .strings(inventors),
      "AssigneestringList": .strings(applicants),
    ]
  }
}
