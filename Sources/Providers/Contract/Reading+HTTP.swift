extension Reading {
  /// What a reply means that holds no envelope of its provider, by HTTP's own rules.
  ///
  /// No vendor document mentions such replies. Statuses 2xx and 5xx are tried again, 429 asks for a
  /// slower pace, and the rest is refused. Nobody says whether a failed call is billed: all but 429 are
  /// charged with `most`, in doubt.
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
