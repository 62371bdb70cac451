import ByteFormats
package import Foundation
package import PatentModel
package import Providers

/// Makes the entities of a dataset from the user's rows and the archived replies to them.
///
/// Rows and replies may come in any order: lines of evidence are sorted, first by publication to learn
/// which application owns what, then by entity. Memory stays bounded by ``MergeOptions/runSize``; the
/// rest lies in the scratch directory.
package final class PatentMerge {
  private let options: MergeOptions
  private let crew: Crew<MergeWorker>
  private let publications: LineSorter
  private let patents: LineSorter
  private let companies: LineSorter
  private let placedCompanies: LineSorter
  private let versions: LineSorter
  private let rows: LineSorter

  /// Lines of other filters that wait to be sorted.
  private var lines: [Meeting: [UInt8]] = [:]
  /// Replies that wait for a worker.
  private var waiting: [ArchivedReply] = []
  private var waitingBytes = 0
  private var normalizing: Shift<MergeWorker, [ArchivedReply], MergeOutput>
  private var sightings: Set<CompanySighting> = []
  private var supersession = Supersession()
  private var report = MergeReport()

  /// Makes a folder in `scratch` for runs of sorted lines, which goes when the merge does.
  ///
  /// - Throws: When that folder cannot be made.
  package init(options: MergeOptions, scratch: URL) throws {
    let directory = try ScratchDirectory(in: scratch)
    let small = { LineSorter(scratch: directory, runSize: options.runSize / 4) }
    self.options = options
    crew = Crew(count: max(1, options.workers)) { MergeWorker(options: options) }
    normalizing = crew.shift { $0.normalize($1) }
    patents = LineSorter(scratch: directory, runSize: options.runSize)
    publications = small()
    companies = small()
    placedCompanies = small()
    versions = small()
    rows = small()
  }

  /// Takes one row of the user's list, of whatever state.
  ///
  /// - Throws: When the scratch directory cannot be written.
  package func add(_ row: InputRow) throws {
    report.inputRows += 1
    var output = MergeOutput()
    output.take(row, for: options.entities)
    try take(output)
  }

  /// Takes one line of evidence that is known already, without its line feed.
  ///
  /// - Throws: When the scratch directory cannot be written.
  func add(_ line: UnsafeRawBufferPointer, at meeting: Meeting) throws {
    lines[meeting, default: []].append(contentsOf: line)
    lines[meeting, default: []].append(UInt8(ascii: "\n"))
    guard let waiting = lines[meeting], waiting.count >= Self.shareSize else { return }
    lines[meeting] = []
    try waiting.withUnsafeBytes { try sorter(of: meeting)?.add($0) }
  }

  /// Takes what one record says of a company's identity.
  func add(_ sighting: CompanySighting) { sightings.insert(sighting) }

  /// Takes one archived reply; one that cannot be read is counted.
  ///
  /// - Throws: When the scratch directory cannot be written.
  package func add(_ reply: ArchivedReply) throws {
    waiting.append(reply)
    waitingBytes += reply.body.count + reply.answers.count * Self.answerSize
    if waitingBytes >= Self.shareSize { try normalizeWaiting() }
  }

  /// Hands on the lines of all entities: patents, then companies, then input rows, each sorted by key.
  ///
  /// - Parameter emit: Takes one line of JSON without its line feed, valid during the call.
  /// - Returns: What was read and made.
  /// - Throws: When the scratch directory fails, and what `emit` throws.
  package func finish(
    _ emit: (EntityKind, UnsafeRawBufferPointer) throws -> Void
  ) throws -> MergeReport {
    try normalizeWaiting()
    try normalizing.finish(take)
    for (meeting, waiting) in lines {
      try waiting.withUnsafeBytes { try sorter(of: meeting)?.add($0) }
    }
    lines = [:]
    let directory = findCompanies()
    try findSuperseded()
    try resolvePublications()
    try mergePatents(of: directory) { try emit(.patent, $0) }
    try placeCompanies(by: directory)
    try mergeCompanies(of: directory) { try emit(.company, $0) }
    try rows.finishGroups { row in try row.forEachValue { try emit(.inputRow, $0) } }
    return report
  }
}

extension PatentMerge {
  /// Bytes of replies that a worker takes at once.
  private static let shareSize = 1 << 19
  /// Bytes that an answer's key and its line take, roughly: a reply of little text may answer a hundred
  /// questions.
  private static let answerSize = 256

  private func normalizeWaiting() throws {
    try normalizing.add(waiting, take)
    waiting = []
    waitingBytes = 0
  }

  /// Where the lines of a kind are sorted; nil for those that this merge makes nothing of.
  private func sorter(of meeting: Meeting) -> LineSorter? {
    let makesPatents = options.entities == .patentsAndCompanies
    return switch meeting {
    case .company: companies
    case .patent: makesPatents ? patents : nil
    case .publication: makesPatents ? publications : nil
    case .record: makesPatents ? versions : nil
    case .row: rows
    case .sighting, .former, .holder: nil
    }
  }

  /// Lets go of the sightings first, which are as large as what is made of them.
  private func findCompanies() -> CompanyDirectory {
    let found = Array(sightings)
    sightings = []
    return CompanyDirectory(found, rank: options.companySourceOrder.rank)
  }

  /// Follows records through their versions, and rows to the places of the records that they ask for.
  private func findSuperseded() throws {
    try versions.finishGroups(with: crew, except: \.isLoneVersion) { worker, chunk in
      try worker.supersession(in: chunk)
    } _: { found, output in
      supersession.add(found)
      try take(output)
    }
  }

  /// Ties what names only a publication to the application that owns it.
  private func resolvePublications() throws {
    let supersession = supersession
    try publications.finishGroups(with: crew, except: \.isOfOneClaimant) { worker, chunk in
      try worker.resolve(chunk, supersession)
    } _: {
      try take($0)
    }
  }

  private func mergePatents(
    of companies: CompanyDirectory, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let supersession = supersession
    try patents.finishGroups(with: crew) { worker, chunk in
      try worker.mergePatents(chunk, supersession, companies: companies)
    } _: { output in
      try take(output)
      try output.emitted.withUnsafeBytes { try $0.forEachLine(emit) }
    }
  }

  /// Sends what gathered under asked values and licences to the companies that they are of.
  private func placeCompanies(by directory: CompanyDirectory) throws {
    try companies.finishGroups { group in
      var lines = KeyedLines()
      if !directory.place(group, into: &lines) { report.unidentifiedRecords += 1 }
      try placedCompanies.add(lines)
    }
  }

  private func mergeCompanies(
    of directory: CompanyDirectory, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try placedCompanies.finishGroups(with: crew) { worker, chunk in
      try worker.mergeCompanies(chunk, of: directory)
    } _: { output in
      try take(output)
      try output.emitted.withUnsafeBytes { try $0.forEachLine(emit) }
    }
  }

  /// Sends the lines of one piece of work to where each is sorted.
  private func take(_ output: MergeOutput) throws {
    try sorter(of: .publication)?.add(output.lines.publications)
    try sorter(of: .patent)?.add(output.lines.patents)
    try sorter(of: .record)?.add(output.lines.versions)
    try sorter(of: .company)?.add(output.lines.companies)
    try sorter(of: .row)?.add(output.rows)
    sightings.formUnion(output.lines.sightings)
    report.add(output)
  }
}
