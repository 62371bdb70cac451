package import Providers

/// `zhihuiya.patents`.
package struct ZhihuiyaPatents: ExtractOperator {
  package struct Options: Codable, Sendable {
    package var batchSize: Int?

    enum CodingKeys: String, CodingKey {
      case batchSize = "batch_size"
    }
  }

  package typealias Source = Zhihuiya
  package static let name = "zhihuiya.patents"
  package static let summary = "Patent details by publication number or id, by D301, 100 a call."
  package static let settings = [
    Setting(
      "batch_size", .whole(1...100),
      "numbers a call; fewer lose less with a reply that is lost; left out, as the provider's")
  ]
  package static let asksAbout = SubjectName.publication
  package static let finds: Set<SubjectName> = [.publication, .application]
  package static let prices = [Setting("item", .amount, "a patent returned")]

  package let inquiries: [any Inquiry]

  package init(_ options: Options?, traits: Zhihuiya.Traits) throws(OptionFault) {
    let size = options?.batchSize ?? traits.batchSize ?? 100
    guard (1...100).contains(size) else {
      throw OptionFault("batch_size", "a number from 1 to 100 is expected")
    }
    inquiries = Zhihuiya.DetailLookup.all(batchSize: size, traits: traits)
  }
}
