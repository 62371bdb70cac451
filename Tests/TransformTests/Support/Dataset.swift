import Foundation
import PatentModel
import Providers
import Transform

/// What a merge emitted, as bytes and read back.
struct Dataset {
  private(set) var report = MergeReport()
  private(set) var lines: [EntityKind: [String]] = [:]

  /// Merges in a scratch folder of its own.
  init(
    rows: [InputRow] = [], replies: [ArchivedReply] = [], runSize: Int = 32 << 20,
    workers: Int = 2, asOf: CalendarDate? = nil,
    entities: MergeOptions.Entities = .patentsAndCompanies,
    sourceOrder: SourceOrder = .patents,
    referDirections: [String: SIPOP.ReferDirection] = ["02": .backward]
  ) throws {
    let options = MergeOptions(
      entities: entities, sourceOrder: sourceOrder, runSize: runSize,
      workers: workers, asOf: asOf, referDirections: referDirections)
    let scratch = FileManager.default.temporaryDirectory
    let merge = try PatentMerge(options: options, scratch: scratch)
    for row in rows { try merge.add(row) }
    for reply in replies { try merge.add(reply) }
    report = try merge.finish { kind, line in
      lines[kind, default: []].append(String(decoding: line, as: UTF8.self))
    }
  }

  var patents: [PatentLine] { get throws { try read(.patent) } }
  var companies: [CompanyLine] { get throws { try read(.company) } }
  var inputRows: [InputRowLine] { get throws { try read(.inputRow) } }

  private func read<Line: Decodable>(_ kind: EntityKind) throws -> [Line] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try (lines[kind] ?? []).map { try decoder.decode(Line.self, from: Data($0.utf8)) }
  }
}

/// What tests look at in the line of a patent.
struct PatentLine: Decodable {
  struct Publication: Decodable {
    let publicationNumber: String
    let kindStage: String
    let publicationDate: String?
    let isFirstGrant: Int
    let sources: String
  }

  struct Party: Decodable {
    let role: String
    let sequence: Int
    let name: String
    let companyId: String?
  }

  struct Inventor: Decodable {
    let name: String
  }

  struct Agent: Decodable {
    let agentType: String
    let name: String
    let agencyCode: String?
  }

  struct Image: Decodable {
    let url: String
    let imageType: String
  }

  struct Code: Decodable {
    let scheme: String
    let code: String
    let isFirst: Int
    let classDescription: String?
  }

  struct Event: Decodable {
    let eventDate: String?
    let eventType: String
    let eventCategory: String
    let eventText: String?
    let vendorCode: String?
    let statusAfter: String?
    let origin: String
    let sources: String
  }

  struct SourceRecord: Decodable {
    let source: String
    let sourceRecordId: String
    let rawPublicationNumber: String?
  }

  struct Conflict: Decodable {
    let attribute: String
    let rule: String
    let losingValue: String
    let severity: String
    let winningValue: String?
  }

  struct Flag: Decodable {
    let flag: String
    let detail: String
    let source: String
  }

  let patentId: String
  let countryCode: String
  let isStub: Int
  let applicationNumber: String?
  let patentType: String?
  let filingDate: String?
  let priorityDate: String?
  let grantDate: String?
  let anticipatedExpirationDate: String?
  let anticipatedExpirationBasis: String?
  let cessationDate: String?
  let legalStatus: String
  let legalStatusDetail: String?
  let legalStatusDate: String?
  let legalStatusRule: String
  let title: String?
  let abstract: String?
  let primaryExaminer: String?
  let assistantExaminer: String?
  let sources: String
  let publication: [Publication]
  let patentAssignee: [Party]
  let patentInventor: [Inventor]
  let patentAgent: [Agent]
  let classification: [Code]
  let citation: [Citation]
  let legalEvent: [Event]
  let image: [Image]
  let inputRow: [InputRowLine]
  let sourceRecord: [SourceRecord]
  let conflict: [Conflict]
  let qualityFlag: [Flag]
}

struct InputRowLine: Decodable, Equatable {
  let lineNumber: Int
  let state: String
  let reason: String?
  let entityId: String?
}
