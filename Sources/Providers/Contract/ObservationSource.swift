package import ByteFormats

/// Reads what the archived replies of one endpoint say; pure, so that several workers can read at once.
package protocol ObservationSource: Sendable {
  static var endpoint: Endpoint { get }

  /// Whether a refusal says something that a dataset holds; else only records are read.
  static var readsRefusals: Bool { get }

  /// What a question of this endpoint asked about.
  ///
  /// - Returns: A subject without any name when the key is none of this endpoint.
  static func subject(ofQuestion key: String) -> Subject

  /// Hands on what a reply says in answer to its questions, in the order of the reply.
  ///
  /// - Parameters:
  ///   - reply: As the archive holds it.
  ///   - parser: Is not in use by anybody else meanwhile.
  ///   - fields: Notes what it had to mend.
  ///   - emit: Gets one thing at a time.
  /// - Throws: `JSONFault` for a body that cannot be read, and what `emit` throws.
  static func read(
    _ reply: ArchivedReply, parser: JSONParser, with fields: inout FieldReader,
    emit: (Finding) throws -> Void
  ) throws
}

extension ObservationSource {
  package static var readsRefusals: Bool { false }
}

/// A source whose replies are JSON, as nearly all are.
package protocol JSONObservationSource: ObservationSource {
  /// Hands on what a reply says in answer to its questions, in the order of the reply.
  ///
  /// - Throws: What `emit` throws.
  static func read(
    _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
    emit: (Finding) throws -> Void
  ) throws
}

extension JSONObservationSource {
  package static func read(
    _ reply: ArchivedReply, parser: JSONParser, with fields: inout FieldReader,
    emit: (Finding) throws -> Void
  ) throws {
    try parser.read(reply.body) { root in
      try read(root, of: reply, with: &fields, emit: emit)
    }
  }
}

/// One thing that a reply says.
package enum Finding: Sendable {
  case patent(Observation)
  case facets(CompanyFacets)
  case license(LicenseObservation)
  case report(ReportObservation)
  /// A record without any number by which it could be told from others.
  case unidentified
}

/// Every endpoint whose replies can be read: adding a provider is adding its sources here.
package let observationSources: [any ObservationSource.Type] = [
  QCC.CompanyPatents.self, QCC.DetailedPatents.self, QCC.CompanyLicenses.self,
  QCC.DetailedLicenses.self, QCC.ReportOrders.self, QCC.Reports.self, Zhihuiya.Details.self,
  Zhihuiya.DetailsByID.self, SIPOP.References.self,
]
