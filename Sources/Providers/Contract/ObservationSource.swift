package import ByteFormats

/// Reads what the archived replies of one endpoint say; pure, so that several workers can read at once.
package protocol ObservationSource: Sendable {
  static var endpoint: Endpoint { get }

  /// What a question of this endpoint asked about.
  ///
  /// - Returns: A subject without any name when the key is none of this endpoint.
  static func subject(ofQuestion key: String) -> Subject

  /// Hands on what a reply says in answer to its questions, in the order of the reply.
  ///
  /// - Throws: What `emit` throws.
  static func read(
    _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
    emit: (Finding) throws -> Void
  ) throws
}

/// One thing that a reply says.
package enum Finding: Sendable {
  case patent(Observation)
  case facets(CompanyFacets)
  /// A record without any number by which it could be told from others.
  case unidentified
}

/// The counts that a provider gives beside a company's list.
package struct CompanyFacets: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package let facet: String
    package let value: String
    package let description: String?
    package let patents: Int

    package init(facet: String, value: String, description: String?, patents: Int) {
      self.facet = facet
      self.value = value
      self.description = description
      self.patents = patents
    }
  }

  package let searchKey: String
  /// The sorted parameters that narrow the search, such as `kindcode=1`; empty for all of a company.
  package let filters: [String]
  package let counts: [Count]
}

/// Every endpoint whose replies can be read: adding a provider is adding its sources here.
package let observationSources: [any ObservationSource.Type] = [
  QCC.CompanyPatents.self, Zhihuiya.Details.self,
]
