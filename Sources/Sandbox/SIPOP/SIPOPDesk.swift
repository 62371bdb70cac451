import Synchronization

/// SIPOP: the documents that a patent cites, and those that cite it.
///
/// Guards one rule: a month has so many signed calls and no more.
final class SIPOPDesk: Sendable {
  private let citations: Citations
  private let signature: SIPOPSignature
  private let quota: Mutex<SIPOPQuota>

  init(_ configuration: StandIn.Configuration) {
    citations = Citations(in: configuration.corpus)
    signature = SIPOPSignature(
      appKey: configuration.credentials.sipopAppKey,
      secret: configuration.credentials.sipopAppSecret, terms: configuration.sipop)
    quota = Mutex(SIPOPQuota(callsAMonth: configuration.sipop.callsAMonth))
  }

  var endpoints: [Endpoint] {
    [
      Endpoint(
        method: .referInfo, paths: ["/dataplatpro/api/route"],
        overPaceCode: SIPOPStatus.overPace.code,
        refusal: { code, call in
          let status = SIPOPStatus(code: code)
          return Answer(reply: status.reply(), charge: Self.charge(status, call))
        },
        answer: answer)
    ]
  }

  private static func charge(_ status: SIPOPStatus, _ call: Call) -> Charge {
    status.isCounted ? .call(question: call.form["param"]) : .refused
  }

  private func answer(_ call: Call) -> Answer {
    do throws(SIPOPStatus) {
      let reply = try reply(to: try question(of: call))
      return Answer(reply: reply, charge: Self.charge(.found, call))
    } catch {
      return Answer(reply: error.reply(), charge: Self.charge(error, call))
    }
  }

  /// Reads a call whose sign is right, and counts it.
  private func question(of call: Call) throws(SIPOPStatus) -> ReferQuestion {
    let fields = ["appKey", "method", "v", "param", "timestamp", "sign"]
    guard call.method == "POST", fields.allSatisfy({ call.form[$0]?.isEmpty == false }) else {
      throw .missingField
    }
    try signature.verify(call)
    guard quota.withLock({ $0.takes(Day.stamp(of: call.arrival)) }) else { throw .quotaSpent }
    guard call.form["method"] == "extra.queryReferInfo", call.form["v"] == "1.0" else {
      throw .wrongQuestion
    }
    return try ReferQuestion(call.form["param"] ?? "")
  }

  /// What is cited or citing; 1100 for an application without any, and for one that is not known.
  private func reply(to question: ReferQuestion) throws(SIPOPStatus) -> Reply {
    let found = citations.documents(question)
    guard !found.documents.isEmpty else { throw .nothing }
    return SIPOPStatus.found.reply(
      total: found.total, count: found.documents.count, data: found.json)
  }
}
