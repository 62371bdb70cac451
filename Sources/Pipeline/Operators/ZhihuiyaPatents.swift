package import PatentModel
package import Providers

/// `zhihuiya.patents`.
package struct ZhihuiyaPatents: ExtractOperator {
  package struct Options: Codable, Sendable {
    /// Ids a call, from 1 to 100; fewer lose less with a reply that is lost.
    package var batchSize: Int?

    enum CodingKeys: String, CodingKey {
      case batchSize = "batch_size"
    }
  }

  package static let name = "zhihuiya.patents"
  package static let summary = "Patent details by publication number, by Zhihuiya D301, 100 a call."
  package static let optionNames = ["batch_size"]
  package static let provider = Zhihuiya.id
  package static let inputKind = InputRow.Kind.publication
  package static let priceKey = "item"

  package let inquiry: any Inquiry

  package init(_ options: Options?) throws(OptionFault) {
    let size = options?.batchSize ?? 100
    guard (1...100).contains(size) else {
      throw OptionFault("batch_size", "a number from 1 to 100 is expected")
    }
    inquiry = Zhihuiya.DetailLookup(batchSize: size)
  }
}
