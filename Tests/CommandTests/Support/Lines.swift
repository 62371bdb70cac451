/// What these tests look at in a line of `patents.ndjson.gz`.
struct PatentLine: Decodable {
  struct Publication: Decodable {
    let publicationNumber: String
  }

  let patentId, sources: String
  let publication: [Publication]
}

/// What these tests look at in a line of `companies.ndjson.gz`.
struct CompanyLine: Decodable {
  let name: String
}
