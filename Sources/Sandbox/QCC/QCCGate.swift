import Synchronization

/// The way of every call to 企查查: verb, signature, lock, work, form, bill.
///
/// Guards one rule: a question that has failed three times in a row is barred, however it failed.
final class QCCGate: Sendable {
  /// The work of one method on a call that is signed and not barred.
  typealias Work = @Sendable (Call) throws(QCCStatus) -> QCCFinding

  private let signature: QCCSignature
  private let locks = Mutex(QCCLocks())

  init(_ signature: QCCSignature) { self.signature = signature }

  /// One method at the two addresses it has.
  ///
  /// - Parameters:
  ///   - method: Whose name is the end of its addresses.
  ///   - module: Such as `PatentV4`.
  ///   - verb: What it is called by; all others are answered with 118.
  ///   - form: How its replies are laid out.
  ///   - work: What it does.
  /// - Returns: The endpoint, with the vendor's way of refusing.
  func endpoint(
    _ method: Method, of module: String, verb: String = "GET", form: QCCForm, work: @escaping Work
  ) -> Endpoint {
    let path = "/\(module)/\(method.rawValue)"
    return Endpoint(
      method: method, paths: ["/api/yj" + path, path], overPaceCode: QCCStatus.overPace.code,
      refusal: { code, call in
        let question = Question(call, of: method)
        let status = QCCStatus(code: code)
        let isBarred = status.isValidRequest && self.isBarred(question)
        return self.settled(QCCFinding(status: isBarred ? .barred : status), question, form)
      },
      answer: { call in
        let question = Question(call, of: method)
        return self.settled(self.finding(of: work, on: question, verb: verb), question, form)
      })
  }

  private func finding(of work: Work, on question: Question, verb: String) -> QCCFinding {
    do throws(QCCStatus) {
      guard question.call.method == verb else { throw .wrongMethod }
      try signature.verify(question.call)
      guard !isBarred(question) else { throw .barred }
      return try work(question.call)
    } catch {
      return QCCFinding(status: error)
    }
  }

  private func isBarred(_ question: Question) -> Bool {
    locks.withLock { $0.isBarred(question.text, at: question.call.arrival) }
  }

  /// Notes how the question ended, and puts it on the bill.
  private func settled(_ finding: QCCFinding, _ question: Question, _ form: QCCForm) -> Answer {
    locks.withLock { $0.note(finding.status, on: question.text, at: question.call.arrival) }
    let charge = finding.charge ?? .call(question: question.text)
    return Answer(
      reply: form.reply(finding, to: question.call),
      charge: finding.status.isValidRequest ? charge : .refused)
  }
}

/// A call and what it asks: the same method and parameters are the same question, whoever asks and when.
private struct Question {
  let call: Call
  let text: String

  init(_ call: Call, of method: Method) {
    let parameters = call.query.filter { $0.key != "key" }.sorted { $0.key < $1.key }
    self.call = call
    text = "\(method.rawValue)?" + parameters.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
  }
}
