import Foundation
import Load
import PatentModel
import Testing

struct SQLiteLoadFaultTests {
  let folder: TemporaryFolder
  let output: URL

  init() throws {
    folder = try TemporaryFolder()
    output = folder.file("out")
  }

  private static let patent = Line.of(.patent, ["patent_id": "CN1"])

  private func fault(of checkpoint: Checkpoint) async -> String? {
    do {
      _ = try await SQLiteLoad().load(from: checkpoint, into: output)
      return nil
    } catch {
      return String(describing: error)
    }
  }

  @Test(
    arguments: [
      ("{", "patent.ndjson:2: not JSON"),
      ("[]", "patent.ndjson:2: patent: a row must be an object"),
      ("{}", "patent.ndjson:2: patent.patent_id: is missing"),
      (
        #"{"patent_id":"CN2","colour":1}"#,
        "patent.ndjson:2: patent.colour: there is no such column"
      ),
      (
        #"{"patent_id":"CN2","patent_id":"CN2"}"#,
        "patent.ndjson:2: patent.patent_id: is there twice"
      ),
      (
        Line.of(.patent, ["patent_id": 2]),
        "patent.ndjson:2: patent.patent_id: must be text, found a whole number"
      ),
      (
        Line.of(.patent, ["patent_id": "CN2", "filing_year": "2021"]),
        "patent.ndjson:2: patent.filing_year: must be a whole number, found text"
      ),
      (
        Line.of(.patent, ["patent_id": "CN2", "filing_year": .json("18446744073709551615")]),
        "patent.ndjson:2: patent.filing_year: is too great a number"
      ),
      (
        Line.of(.patent, ["patent_id": "CN2", "country_code": .json("null")]),
        "patent.ndjson:2: patent.country_code: must be text, found nothing"
      ),
      (
        Line.of(
          .patent, ["patent_id": "CN2"], nesting: ["patent_inventor": [["sequence": .json("1.5")]]]),
        "patent.ndjson:2: patent_inventor.sequence: must be a whole number, found a number with"
      ),
      (patent, "patent.ndjson:2: patent: UNIQUE constraint failed: patent.patent_id"),
    ])
  func `a wrong line is named with its table and column`(line: String, message: String) async throws
  {
    let checkpoint = try Checkpoint.of(patents: [Self.patent, line], in: folder)

    let fault = await fault(of: checkpoint) ?? ""

    #expect(fault.hasPrefix(message), "\(fault)")
  }

  @Test(
    arguments: [
      ("{", "patent.ndjson:30000: not JSON"),
      (patent, "patent.ndjson:30000: patent: UNIQUE constraint failed: patent.patent_id"),
    ])
  func `a wrong line is counted from the file's first, however many blocks lie before it`(
    line: String, message: String
  ) async throws {
    let lines = (1..<30_000).map {
      Line.of(.patent, ["patent_id": .init(stringLiteral: "CN\($0)")])
    }
    let checkpoint = try Checkpoint.of(patents: lines + [line], in: folder)

    let fault = await fault(of: checkpoint) ?? ""

    #expect(fault.hasPrefix(message), "\(fault)")
  }

  @Test func `a row that refers to none fails the load`() async throws {
    let company = Line.of(
      .company, ["company_id": "NAME:甲"],
      nesting: ["company_patent": [["patent_id": "CN404"], ["patent_id": "CN405"]]])

    await #expect(throws: ReferenceFault(rows: ["company_patent → patent": 2])) {
      try await SQLiteLoad().load(from: .of(companies: [company], in: folder), into: output)
    }
  }

  @Test func `a load that fails leaves the former file and nothing else`() async throws {
    let whole = try Checkpoint.sample(in: folder)
    _ = try await SQLiteLoad().load(from: whole, into: output)
    let former = try Data(contentsOf: output.appending(path: "dataset.sqlite"))
    let torn = try Checkpoint.of(
      patents: [String(Self.patent.dropLast(9))], in: folder, named: "torn")

    await #expect(throws: LineFault.self) { try await SQLiteLoad().load(from: torn, into: output) }

    #expect(try Data(contentsOf: output.appending(path: "dataset.sqlite")) == former)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: output.path()) == ["dataset.sqlite"])
  }

  @Test func `a cancelled load leaves no file`() async throws {
    let checkpoint = try Checkpoint.sample(in: folder)

    await #expect(throws: CancellationError.self) {
      try await withThrowingTaskGroup(of: LoadedFile.self) { group in
        group.cancelAll()
        group.addTask { [output] in try await SQLiteLoad().load(from: checkpoint, into: output) }
        for try await _ in group {}
      }
    }

    #expect(try FileManager.default.contentsOfDirectory(atPath: output.path()).isEmpty)
  }

  @Test func `a missing file of the checkpoint is named`() async throws {
    let nowhere = Checkpoint(folder: folder.file("nowhere"))

    let message = await fault(of: nowhere)

    #expect(message?.contains("cannot read") == true)
    #expect(message?.contains("nowhere/company.ndjson: there is no such file") == true)
  }
}
