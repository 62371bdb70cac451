import Foundation

/// The fields of a search reply that tests look at, spelled as the document spells them.
struct SearchReply: Decodable {
  struct Paging: Decodable, Equatable {
    let PageSize: Int
    let PageIndex: Int
    let TotalRecords: Int
  }

  struct Facet: Decodable {
    struct Item: Decodable {
      let Value: String
      let Desc: String
      let Count: String
    }

    let Key: String
    let Items: [Item]

    var sum: Int { Items.compactMap { Int($0.Count) }.reduce(0, +) }
  }

  struct Row: Decodable {
    let Id: String
    let IPCList: [String]
    let KindCode: String
    let ApplicationNumber: String?
    let ApplicationDate: String?
    let PublicationNumber: String
    let PublicationDate: String
    let LegalStatus: String
    let AssigneestringList: [String]
  }

  let Status: String
  let Message: String
  let OrderNumber: String
  let Paging: Paging?
  let GroupItems: [Facet]?
  let Result: [Row]?

  init(_ body: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(body.utf8))
  }
}

/// The fields of a D301 reply that tests look at.
struct DetailsReply: Decodable {
  struct Item: Decodable {
    struct Classification: Decodable {
      let category: [String]
      let category_type: String
    }

    struct Image: Decodable {
      let path: String
    }

    let pn: String
    let patent_id: String
    let inventor: String
    let application_number: String?
    let application_date: Int?
    let publication_date: Int
    let patent_type: String
    let classification_data: [Classification]
    let images: [Image]
  }

  let data: [Item]?
  let status: Bool
  let error_code: Int

  init(_ body: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(body.utf8))
  }
}
