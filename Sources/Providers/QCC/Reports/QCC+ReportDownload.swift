extension QCC.ReportCollection {
  /// Reads the reply of a download that is no whole file: it is part of what was ordered, hence free.
  func readDownload(_ reply: Reply, of request: Request) -> Reading {
    if let other = detour(after: reply.status, of: request) {
      return Reading(
        .follow(other), code: "http \(reply.status)", message: "", charge: .nothing,
        isProvidersWord: false)
    }
    let reading = Reading.withoutEnvelope(reply, most: .nothing)
    return Reading(
      reading.outcome, code: reading.code,
      message: "the download gave no whole file of the report’s format",
      charge: .nothing, isProvidersWord: false)
  }

  /// Where the file may lie instead, each tried once: with the headers that show who asks, which the
  /// document does not mention; and without `/api`, which the document's note leaves out.
  private func detour(after status: Int, of request: Request) -> Request? {
    switch status {
    case 401, 403:
      guard traits.downloadAuth == .onRefusal, request.place == .host(isSigned: false) else {
        return nil
      }
      return request.moved(to: .host(isSigned: true), path: request.path)
    case 404:
      guard traits.dropsAPIOn404, request.path.hasPrefix("/api/") else { return nil }
      return request.moved(to: request.place, path: String(request.path.dropFirst(4)))
    default:
      return nil
    }
  }
}

extension Request {
  fileprivate func moved(to place: Place, path: String) -> Request {
    Request(questions, method: method, at: place, path: path, query: query, context: context)
  }
}
