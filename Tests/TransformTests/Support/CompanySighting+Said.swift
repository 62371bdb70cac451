import PatentModel
import Testing

@testable import Transform

extension CompanySighting {
  /// A sighting in words.
  enum Said {
    case asked(String)
    case record(
      code: String? = nil, key: String? = nil, name: String? = nil, license: String? = nil,
      asked: String? = nil, day: Int = 1)
  }

  init(_ said: Said) throws {
    switch said {
    case .asked(let value):
      self.init(asked: try CompanyIdentifier(reading: value))
    case .record(let code, let key, let name, let license, let asked, let day):
      let stated = [
        code.flatMap(CompanyIdentifier.init(creditCode:)),
        key.flatMap(CompanyIdentifier.init(keyNo:)),
        name.flatMap(CompanyIdentifier.init(name:)),
      ]
      self.init(
        asked: try asked.map { try CompanyIdentifier(reading: $0) },
        stated: stated.compactMap(\.self), license: license,
        origin: .init(
          source: "qcc.telecom_list",
          retrievedOn: try #require(CalendarDate(year: 2024, month: 5, day: day))))
    }
  }
}
