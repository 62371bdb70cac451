import Synchronization

/// 企业信用报告: orders, questions after them, and the files (企业信用报告 V1.3).
///
/// Guards one rule: a file is handed out for an order that is finished, and for nothing else.
final class ReportDesk: Sendable {
  private let corpus: Corpus
  private let signature: QCCSignature
  private let seed: UInt64
  private let orders = Mutex(ReportOrders())

  init(_ corpus: Corpus, signature: QCCSignature, seed: UInt64) {
    (self.corpus, self.signature, self.seed) = (corpus, signature, seed)
  }
}

extension ReportDesk {
  /// 报告下单: every call takes and bills a new order, for the same company too.
  ///
  /// - Throws: `wrongParameter`, `tooShort` for a company of one character; an unknown one is 201.
  func create(askedBy call: Call) throws(QCCStatus) -> QCCFinding {
    let key = try call.searchKey("keyNo")
    guard let format = ReportFormat(rawValue: call.query["reportFormat"] ?? "1") else {
      throw .wrongParameter
    }
    guard let company = corpus.company(key) else { return QCCFinding(status: .nothing) }
    let order = ReportOrder(company: company, format: format)
    let number = orders.withLock { $0.take(order, seed: seed) }
    return QCCFinding(
      message: "报告下单成功", result: ["OrderNo": .string(number)],
      charge: .order("\(company.keyNo) \(format)"))
  }

  /// 获取报表信息: where the report lies, once it is finished.
  ///
  /// - Throws: `wrongParameter`; an unknown order is 201.
  func info(askedBy call: Call) throws(QCCStatus) -> QCCFinding {
    let number = try call.required("orderNo")
    guard ["json", "xml"].contains(call.query["dtype"] ?? "json") else { throw .wrongParameter }
    guard let (order, progress) = orders.withLock({ $0.poll(number) }) else {
      return QCCFinding(status: .nothing)
    }
    var finding = QCCFinding(charge: .call(question: nil))
    finding.isXML = ReportHabit(of: order.company) == .infoInXML
    switch progress {
    case .pending: finding.status = .pending
    case .inWork: finding.result = ["ReportStatus": "P", "ReportUrl": ""]
    case .ready:
      let code = ReportOrders.code(ofOrder: number)
      finding.result = [
        "ReportStatus": "S", "ReportUrl": .string("/api/rpt/retrieve?code=\(code)"),
      ]
    }
    return finding
  }
}

extension ReportDesk {
  private static let usualPath = "/api/rpt/retrieve"
  private static let barePath = "/rpt/retrieve"

  /// The file of an order, at the root of the host and free of charge.
  var download: Endpoint {
    Endpoint(
      method: .reportFile, paths: [Self.usualPath, Self.barePath],
      overPaceCode: QCCStatus.overPace.code,
      refusal: { code, call in
        let finding = QCCFinding(status: QCCStatus(code: code))
        return Answer(reply: QCCForm.reportInfo.reply(finding, to: call), charge: .refused)
      },
      answer: file)
  }

  private func file(askedBy call: Call) -> Answer {
    let missing = Answer(reply: .missingPage, charge: .refused)
    guard call.method == "GET",
      let order = orders.withLock({ $0.order(ofCode: call.query["code"] ?? "") })
    else { return missing }
    let habit = ReportHabit(of: order.company)
    let path = habit == .fileWithoutAPI ? Self.barePath : Self.usualPath
    guard call.path == path else { return missing }
    guard habit != .fileNeedsToken || isSigned(call) else {
      return Answer(reply: .failure(401, "Unauthorized"), charge: .refused)
    }
    return Answer(reply: order.file, charge: .free)
  }

  private func isSigned(_ call: Call) -> Bool {
    do throws(QCCStatus) {
      try signature.verifyHeader(of: call)
      return true
    } catch {
      return false
    }
  }
}
