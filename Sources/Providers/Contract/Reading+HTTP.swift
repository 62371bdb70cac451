extension Reading {
  /// What a reply means that holds no envelope of its provider; HTTP's own rules, which no vendor
  /// document mentions.
  ///
  /// - Parameter most: What the call may be billed: nobody says whether a failed one is.
  package static func withoutEnvelope(_ reply: Reply, most: Charge) -> Reading {
    let doubt = Charge(calls: most.calls, items: most.items, isCertain: false)
    let code = "http \(reply.status)"
    let start = String(decoding: reply.body.prefix(200), as: UTF8.self)
    let (outcome, charge): (Outcome, Charge) =
      switch reply.status {
      case 200..<300: (.retry(after: nil), doubt)
      case 429: (.slowDown(after: reply.retryAfter), .nothing)
      case 500...: (.retry(after: reply.retryAfter), doubt)
      default: (.refused, doubt)
      }
    return Reading(
      outcome, code: reply.status == 200 ? "unreadable" : code, message: start, charge: charge,
      isProvidersWord: false)
  }
}
