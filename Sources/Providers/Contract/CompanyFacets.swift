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
