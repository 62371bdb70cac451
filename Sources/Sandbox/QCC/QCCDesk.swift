/// 企查查: the searches for the patents of a company.
struct QCCDesk: Sendable {
  let corpus: Corpus
  let signature: QCCSignature

  var endpoints: [Endpoint] {
    [
      Endpoint(
        provider: .qcc,
        paths: ["/api/yj/PatentV4/SearchMultiPatents", "/PatentV4/SearchMultiPatents"],
        overPace: { call in Self.reply(.overPace, to: call) },
        answer: searchMultiPatents)
    ]
  }

  private func searchMultiPatents(_ call: Call) -> Answer {
    do throws(QCCStatus) {
      guard call.method == "GET" else { throw .wrongMethod }
      try signature.verify(call)
      let search = try QCCSearch(call.query)
      return Self.billed(found(by: search, in: call), call)
    } catch {
      let reply = Self.reply(error, to: call)
      return error.isValidRequest
        ? Self.billed(reply, call) : Answer(reply: reply, charge: .refused)
    }
  }

  /// The page of a search; 201 where the company has nothing, or nothing on that page.
  private func found(by search: QCCSearch, in call: Call) -> Reply {
    let rows = corpus.publications(ofCompany: search.searchKey).filter(search.matches)
    let page = search.page(of: rows)
    return Self.reply(
      page.isEmpty ? .nothing : .found, to: call,
      paging: [
        "PageSize": .int(search.pageSize), "PageIndex": .int(search.pageIndex),
        "TotalRecords": .int(rows.count),
      ],
      groups: rows.isEmpty ? .null : QCCFacets(over: rows).json,
      result: page.isEmpty ? .null : .array(page.map(\.qccRow)))
  }
}

extension QCCDesk {
  /// The same path and parameters are the same question, whoever asks and when.
  private static func billed(_ reply: Reply, _ call: Call) -> Answer {
    let parameters = call.query.filter { $0.key != "key" }.sorted { $0.key < $1.key }
    let question = parameters.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    return Answer(reply: reply, charge: .call(question: question))
  }

  private static func reply(
    _ status: QCCStatus, to call: Call, paging: JSON = .null, groups: JSON = .null,
    result: JSON = .null
  ) -> Reply {
    let serial = String(call.serial)
    let padding = String(repeating: "0", count: max(0, 8 - serial.count))
    return .json([
      "Status": .string(status.rawValue),
      "Message": .string(status.message),
      "OrderNumber": .string("PATENTV4" + Day.stamp(of: call.arrival) + padding + serial),
      "Paging": paging,
      "GroupItems": groups,
      "Result": result,
    ])
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
