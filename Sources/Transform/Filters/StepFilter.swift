import ByteFormats
import PatentModel

/// `operator resolve` and `operator merge --sorted`: the steps of a merge one by one, over lines that another
/// engine has sorted.
///
/// Lines of one key stand side by side, and no step looks beyond a key: so any number of these can work on
/// parts of the lines, as long as no key is in two of them.
package struct StepFilter {
  /// One of the two operators.
  package enum Step: Sendable {
    /// Follows records through their versions, ties publications to applications, and what is said of
    /// companies to those who hold it.
    case resolve
    /// Makes patents and companies.
    case merge

    var meetings: [Meeting] {
      switch self {
      case .resolve: [.record, .publication, .company]
      case .merge: [.patent, .holder]
      }
    }
  }

  private let step: Step
  private let options: MergeOptions
  private let supersession: Supersession
  private let companies: CompanyDirectory
  private var worker: MergeWorker
  private var meeting: Meeting?
  private var groups = LineGroups()
  private var lastLine: [UInt8] = []

  /// - Parameters:
  ///   - step: Which of the operators it is.
  ///   - options: As all steps of one merge have them.
  ///   - known: What has to be known of the whole.
  package init(_ step: Step, options: MergeOptions, known: KnownWhole) {
    self.step = step
    self.options = options
    supersession = known.supersession
    companies = CompanyDirectory(Array(known.sightings), rank: options.companySourceOrder.rank)
    worker = MergeWorker(options: options)
  }

  /// Takes one line `meeting/key TAB json`, without its line feed.
  ///
  /// - Parameter line: Not before the last one, byte by byte.
  /// - Returns: The lines that follow from what is complete by now, each with a line feed: further evidence,
  ///   and entities as `patent TAB json`.
  /// - Throws: ``FilterFault`` for any other line.
  package mutating func lines(of line: UnsafeRawBufferPointer) throws -> [UInt8] {
    guard let (meeting, rest) = Meeting.split(line) else { throw FilterFault.noEvidence }
    guard step.meetings.contains(meeting) else { throw FilterFault(meeting, isNotFor: step) }
    guard !lastLine.withUnsafeBytes(line.precedes) else {
      throw FilterFault("not sorted: the line before it comes behind it; sort with LC_ALL=C")
    }
    lastLine.removeAll(keepingCapacity: true)
    lastLine.append(contentsOf: line)
    var lines = meeting == self.meeting ? [] : try finish()
    self.meeting = meeting
    var group = GroupChunk()
    try groups.add(rest) { if !$0.isIdle(at: meeting) { group.append($0) } }
    lines += try work(on: group, at: meeting)
    return lines
  }

  /// The lines that follow from the last key.
  package mutating func finish() throws -> [UInt8] {
    guard let meeting else { return [] }
    var group = GroupChunk()
    try groups.flush { if !$0.isIdle(at: meeting) { group.append($0) } }
    return try work(on: group, at: meeting)
  }

  private mutating func work(on group: GroupChunk, at meeting: Meeting) throws -> [UInt8] {
    guard !group.isEmpty else { return [] }
    var lines = JointLines()
    switch meeting {
    case .record:
      let (found, output) = try worker.supersession(in: group)
      lines.append(found.lines, of: .former)
      lines.append(output)
    case .publication:
      lines.append(try worker.resolve(group, supersession))
    case .company:
      lines.append(placed(group), of: .holder)
    case .patent:
      let output = try worker.mergePatents(group, supersession, companies: companies)
      lines.append(output)
      lines.append(output.emitted, of: .patent)
    case .holder:
      let output = try worker.mergeCompanies(group, of: companies)
      lines.append(output)
      lines.append(output.emitted, of: .company)
    case .row, .sighting, .former: break
    }
    return lines.bytes
  }

  private func placed(_ group: GroupChunk) -> KeyedLines {
    var lines = KeyedLines()
    group.forEachGroup { companies.place($0, into: &lines) }
    return lines
  }
}

extension LineGroup {
  fileprivate func isIdle(at meeting: Meeting) -> Bool {
    switch meeting {
    case .record: isLoneVersion
    case .publication: isOfOneClaimant
    default: false
    }
  }
}

extension FilterFault {
  static let noEvidence = FilterFault(
    "not a line of evidence (meeting/key, a tab, JSON); patentflow operator normalize writes them")

  fileprivate init(_ meeting: Meeting, isNotFor step: StepFilter.Step) {
    let wanted = step.meetings.map { "\($0.rawValue)/…" }.joined(separator: ", ")
    self.init("\(meeting.rawValue)/… is none of the lines of this step, which are \(wanted)")
  }
}
