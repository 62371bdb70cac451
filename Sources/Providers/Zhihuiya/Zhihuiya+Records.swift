import ByteFormats

extension Zhihuiya {
  /// An item of D301 (专利详情聚合), field for field; a view over the reply.
  struct PatentItem {
    let json: JSONValue

    var patentID: JSONValue? { json[anyCase: "patent_id"] }
    var publicationNumber: JSONValue? { json[anyCase: "pn"] }
    var publicationDate: JSONValue? { json[anyCase: "publication_date"] }
    var grantNumber: JSONValue? { json[anyCase: "grant_number"] }
    var grantDate: JSONValue? { json[anyCase: "grant_date"] }
    var applicationNumber: JSONValue? { json[anyCase: "application_number"] }
    var applicationDate: JSONValue? { json[anyCase: "application_date"] }
    var priorityDate: JSONValue? { json[anyCase: "priority_date"] }
    var expirationDate: JSONValue? { json[anyCase: "expiration_date"] }
    var title: JSONValue? { json[anyCase: "title"] }
    var titleCN: JSONValue? { json[anyCase: "title_cn"] }
    var patentType: JSONValue? { json[anyCase: "patent_type"] }
    var inventor: JSONValue? { json[anyCase: "inventor"] }
    var originalAssignee: JSONValue? { json[anyCase: "original_assignee"] }
    var currentAssignee: JSONValue? { json[anyCase: "current_assignee"] }
    var simpleLegalStatus: JSONValue? { json[anyCase: "simple_legal_status"] }
    var registrationCountry: JSONValue? { json[anyCase: "registration_country"] }
    var classificationData: [JSONValue] { json[anyCase: "classification_data"].rows }
    var images: [JSONValue] { json[anyCase: "images"].rows }
  }

  struct ClassificationData {
    let json: JSONValue

    var categoryType: JSONValue? { json[anyCase: "category_type"] }
    var category: JSONValue? { json[anyCase: "category"] }
  }

  struct PatentImage {
    let json: JSONValue

    /// Signed for seven days: only the part before its query says which image it is.
    var path: JSONValue? { json[anyCase: "path"] }
    var imageType: JSONValue? { json[anyCase: "image_type"] }
  }
}
