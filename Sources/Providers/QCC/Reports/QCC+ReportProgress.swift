import PatentModel

extension QCC {
  /// How far a report has come, by a reply of GetReportInfo that went well.
  enum ReportProgress {
    /// No letter, one that nobody explains, or no address yet.
    case pending
    /// The file lies behind this request.
    case ready(Request)
    /// The letter that says so.
    case failed(letter: String)
    /// Ready, at an address that is not the provider's host: it is not fetched.
    case elsewhere

    init(_ told: ReportReply, of request: Request, by traits: Traits) {
      switch told.letter {
      case let letter? where traits.failedLetters.contains(letter):
        self = .failed(letter: letter)
      case let letter? where traits.readyLetters.contains(letter):
        guard let text = told.address else {
          self = .pending
          return
        }
        guard let address = ReportAddress(text) else {
          self = .elsewhere
          return
        }
        self = .ready(
          Request(
            request.questions, at: .host(isSigned: traits.downloadAuth == .always),
            path: address.path, query: address.query, context: letter))
      default:
        self = .pending
      }
    }

    fileprivate var outcome: Outcome {
      switch self {
      case .pending: .pollAgain
      case .ready(let download): .follow(download)
      case .failed, .elsewhere: .refused
      }
    }
  }
}

extension QCC.ReportCollection {
  /// Reads a reply of GetReportInfo.
  func readProgress(_ reply: Reply, of request: Request) -> Reading {
    let most = tariff.most(questions: 1)
    let codes = traits.codes
    guard let told = QCC.ReportReply(reply.body),
      QCC.isProvidersWord(told.status, in: reply, codes)
    else {
      return Reading.withoutEnvelope(reply, most: most).saying("no reply of GetReportInfo")
    }
    let progress = QCC.ReportProgress(told, of: request, by: traits)
    let reading = codes.reading(
      of: told.status, saying: told.message, to: request.questions, most: most,
      lockTime: traits.timeOfLock
    ) { (progress.outcome, most) }
    if case .answered = reading.outcome { return reading.namingUnknownOrder(of: request) }
    guard codes[told.status]?.meaning == .ok else {
      return told.status == "118" ? reading.namingMethod(traits.reportMethod) : reading
    }
    return reading.naming(progress)
  }
}

extension Reading {
  /// The same with words of our own.
  func saying(_ message: String) -> Reading {
    Reading(
      outcome, code: code, message: message, charge: charge, isProvidersWord: isProvidersWord)
  }

  fileprivate func naming(_ progress: QCC.ReportProgress) -> Reading {
    switch progress {
    case .pending, .ready: self
    case .failed(let letter):
      Reading(
        outcome, code: letter, message: "ReportStatus \(letter): the report has failed",
        charge: charge)
    case .elsewhere:
      Reading(
        outcome, code: "address elsewhere",
        message: "ReportUrl is no path on the provider’s own host, so it is not fetched",
        charge: charge, isProvidersWord: false)
    }
  }

  /// “Nothing found” for an order that was paid for: no answer, and not to be remembered as one.
  fileprivate func namingUnknownOrder(of request: Request) -> Reading {
    let number = QCC.ReportParameters(request.questions[0])?.orderNumber ?? ""
    return Reading(
      .refused, code: code,
      message: "\(message): the provider does not know order \(number); ask its support",
      charge: charge, isProvidersWord: false)
  }

  /// 118 当前接口不支持此方式的调用: the document says POST, a client of the open platform GET.
  fileprivate func namingMethod(_ method: Request.Method) -> Reading {
    let other: Request.Method = method == .post ? .get : .post
    let remedy = Words(
      en: "Set report.info_method below providers.qcc to \(other.rawValue): the provider does not "
        + "take \(method.rawValue).",
      zh: "将 providers.qcc 下的 report.info_method 设为 \(other.rawValue)：数据商不接受 \(method.rawValue)。")
    let told = "\(message) \(remedy.english)"
    guard case .stopped(let stop) = outcome else { return saying(told) }
    return Reading(
      .stopped(Stop(stop.scope, until: stop.until, remedy: remedy)), code: code,
      message: told, charge: charge, isProvidersWord: isProvidersWord)
  }
}
