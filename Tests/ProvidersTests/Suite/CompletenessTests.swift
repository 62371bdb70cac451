import Providers
import Testing

/// No provider can be forgotten.
struct CompletenessTests {
  @Test func `every endpoint that can be read passes the suite`() {
    let endpoints = observationSources.map { $0.endpoint }
    let tried = Specimen.all.map(\.inquiry.endpoint)
    #expect(!endpoints.isEmpty && Set(endpoints).count == endpoints.count)
    #expect(Set(tried).count == tried.count)
    #expect(Set(tried).subtracting(endpoints) == [Example.PatentLookup().endpoint])
    #expect(Set(endpoints).isSubset(of: tried))
  }

  @Test(arguments: Specimen.all)
  func `an endpoint belongs to its provider`(specimen: Specimen) {
    #expect(type(of: specimen.provider).id == specimen.inquiry.endpoint.provider)
    #expect(!specimen.inquiry.priceKey.isEmpty && specimen.inquiry.batchSize > 0)
  }
}
