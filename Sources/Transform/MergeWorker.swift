import ByteFormats
import PatentModel
import Providers

/// What one piece of work gives: lines for later steps, finished lines and counts.
struct MergeOutput: Sendable {
  var lines = NormalizedLines()
  /// Keyed by line number.
  var rows = KeyedLines()
  /// Lines of entities, each with a line feed.
  var emitted = JSONWriter()
  var report = MergeReport()

  /// Notes what became of a row, as the line it will have in the end: sorted by file, line and part.
  mutating func settle(_ row: ResolvedRow) {
    let place = [row.row.line, row.row.part].map { "\u{1}" + $0.padded(to: 12) }.joined()
    rows.append(key: row.row.inputName.withoutControls + place) {
      row.write(to: &$0, withEntity: true)
    }
  }

  /// Sends a row to where what it asks for is gathered; one that asks for nothing, or for an entity that
  /// is not made, is settled at once.
  mutating func take(_ row: InputRow, for entities: MergeOptions.Entities) {
    if entities == .companiesOnly, row.kind != .company {
      settle(ResolvedRow(row, verdicts: []))
    } else if !lines.append(row) {
      settle(ResolvedRow(row, state: row.state.rawValue, reason: row.reason))
    }
  }
}

extension Int {
  /// With zeros in front, so that texts sort as numbers do.
  fileprivate func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}

/// One thread's share of a merge, with the memory that it keeps from one piece of work to the next.
struct MergeWorker {
  private let options: MergeOptions
  private let parser = JSONParser()
  private var normalizer: Normalizer
  private var memory = TextMemory()

  init(options: MergeOptions) {
    self.options = options
    normalizer = Normalizer(referDirections: options.referDirections)
  }

  mutating func normalize(_ replies: [ArchivedReply]) -> MergeOutput {
    var output = MergeOutput()
    for reply in replies { normalizer.normalize(reply, into: &output.lines) }
    return output
  }

  func supersession(in chunk: GroupChunk) throws -> (Supersession, MergeOutput) {
    var supersession = Supersession()
    var output = MergeOutput()
    try chunk.forEachGroup { group in
      let evidence = try group.evidence(with: parser)
      supersession.add(evidence)
      RecordMeeting(of: evidence)?.resolve(into: &output)
    }
    return (supersession, output)
  }

  func resolve(_ chunk: GroupChunk, _ supersession: Supersession) throws -> MergeOutput {
    var output = MergeOutput()
    try chunk.forEachGroup { group in
      let evidence = supersession.current(try group.evidence(with: parser), at: group.key)
      let meeting = PublicationMeeting(of: evidence)
      meeting.resolve(options) { key, evidence in
        output.lines.patents.append(key, evidence)
      } row: {
        output.settle($0)
      }
    }
    return output
  }

  mutating func mergePatents(
    _ chunk: GroupChunk, _ supersession: Supersession, companies: CompanyDirectory
  ) throws -> MergeOutput {
    var output = MergeOutput()
    var json = JSONWriter(reserving: 2 * chunk.byteCount)
    try chunk.forEachGroup { group in
      let key = group.key
      let current = supersession.current(try group.evidence(with: parser), at: key)
      let evidence = PatentEvidence(current)
      guard !evidence.records.isEmpty else {
        for row in evidence.rows {
          let settled = ResolvedRow(row, verdicts: evidence.verdicts)
          output.settle(settled)
        }
        return
      }
      let patent = Patent.merged(
        key, evidence, options: options, companies: companies, memory: &memory)
      output.add(patent, to: &json)
    }
    output.emitted = json
    return output
  }

  func mergeCompanies(
    _ chunk: GroupChunk, of directory: CompanyDirectory
  ) throws -> MergeOutput {
    var output = MergeOutput()
    var json = JSONWriter(reserving: 2 * chunk.byteCount)
    try chunk.forEachGroup { group in
      guard let identity = directory.company(at: group.key) else { return }
      let evidence = CompanyEvidence(try group.evidence(with: parser))
      let company = Company(identity, evidence, options: options)
      output.add(company, to: &json)
    }
    output.emitted = json
    return output
  }
}

extension MergeOutput {
  fileprivate mutating func add(
    _ patent: Patent, to json: inout JSONWriter
  ) {
    report.count(patent)
    for link in patent.companyLinks { lines.companies.append(link.company, .link(link.link)) }
    for row in patent.rows { settle(row) }
    patent.write(to: &json)
    json.delimiter(UInt8(ascii: "\n"))
  }

  fileprivate mutating func add(
    _ company: Company, to json: inout JSONWriter
  ) {
    report.count(company)
    for row in company.rows { settle(row) }
    company.write(to: &json)
    json.delimiter(UInt8(ascii: "\n"))
  }
}
