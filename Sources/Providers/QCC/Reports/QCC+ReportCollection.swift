extension QCC {
  /// GetReportInfo (获取报表信息) until a report is ready, then its file.
  ///
  /// Its questions are raised by ``ReportOrder`` alone. What the archive keeps is the file. No message
  /// quotes a body, which may hold the file's address. Source: 企业信用报告 V1.3, 6.2.2.
  package struct ReportCollection: Inquiry {
    package let endpoint = Reports.endpoint
    package let batchSize = 1
    package let tariff = Tariff.perCall
    package let priceKey = "report_poll"
    package var polling: Polling { traits.reportPolling }
    let traits: Traits

    package init(traits: Traits = Traits()) { self.traits = traits }

    package func questions(about subject: Subject) -> [Question] { [] }

    package func request(_ questions: [Question]) -> Request {
      Request(
        questions, method: traits.reportMethod, path: "/Report/GetReportInfo",
        query: [
          Request.Parameter("orderNo", questions[0].parameter("orderNo") ?? ""),
          .init("dtype", "json"),
        ])
    }

    /// A file is the answer whatever was asked, since the archive gives it back for the first request.
    package func read(_ reply: Reply, to request: Request) -> Reading {
      let question = request.questions[0]
      if (200..<300).contains(reply.status), let file = ReportFile(reply.body),
        let format = ReportParameters(question)?.format, file.isWhole(as: format)
      {
        return Reading(
          .answered(Answers(verdicts: [(question, .records)], recordCount: 1)),
          code: request.context, message: "", charge: .nothing)
      }
      return switch request.place {
      case .service: readProgress(reply, of: request)
      case .host: readDownload(reply, of: request)
      }
    }
  }
}
