/// 企查查: the patents of a company, their details, telecom licences and credit reports.
struct QCCDesk: Sendable {
  let endpoints: [Endpoint]

  init(_ configuration: StandIn.Configuration) {
    let (corpus, credentials) = (configuration.corpus, configuration.credentials)
    let signature = QCCSignature(key: credentials.qccKey, secretKey: credentials.qccSecretKey)
    let gate = QCCGate(signature)
    let search = SearchMultiPatents(corpus)
    let details = GetDetails(corpus)
    let telecom = TelecomRegister(corpus)
    let reports = ReportDesk(corpus, signature: signature, seed: configuration.seed)
    endpoints = [
      gate.endpoint(.searchMultiPatents, of: "PatentV4", form: .search, work: search.page),
      gate.endpoint(.patentDetails, of: "PatentV4", form: .patentDetails, work: details.details),
      gate.endpoint(.telecomList, of: "TelecomLicense", form: .telecomList, work: telecom.list),
      gate.endpoint(
        .telecomDetail, of: "TelecomLicense", form: .telecomDetail, work: telecom.detail),
      gate.endpoint(
        .createReport, of: "Report", verb: "POST", form: .createReport, work: reports.create),
      gate.endpoint(
        .reportInfo, of: "Report", verb: "POST", form: .reportInfo, work: reports.info),
      reports.download,
    ]
  }
}
