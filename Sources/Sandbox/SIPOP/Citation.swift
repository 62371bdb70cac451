/// A document at the other end of a citation.
struct Citation: Equatable, Sendable {
  let number: String
  let date: Day
  let title: String
  let applicants: [String]
  let kind: Publication.Kind
  /// nil for a foreign document, of which SIPOP has none.
  let filing: Publication.Filing?
}

extension Citation {
  init(_ publication: Publication) {
    self.init(
      number: publication.number, date: publication.date, title: publication.title,
      applicants: publication.applicants, kind: publication.kind, filing: publication.filing)
  }

  /// Invents a document outside of the corpus, published on a day.
  ///
  /// Its number is as far from real ones as the corpus's own, and from these too: it begins with 18 or
  /// 28, and the serial of its application with 8. Once in a while it is American.
  ///
  /// - Parameters:
  ///   - place: Tells it from all other invented documents, below 1,000,000.
  ///   - date: When it was published.
  ///   - chance: Decides the rest.
  init(inventedAs place: Int, on date: Day, _ chance: inout Chance) {
    let kind = chance.pick([
      Publication.Kind.application, .application, .application, .utilityModel,
    ])
    let serial = String(8_000_000 + place % 1_000_000)
    let filed = date.adding(days: -chance.number(in: 180...400))
    let title = Subject(kind: kind, chance: &chance).title
    if chance.happens(0.15) {
      self.init(
        number: "US\(date.year)9\(serial.dropFirst())A1", date: date, title: title,
        applicants: ["Example Devices Inc."], kind: .application, filing: nil)
    } else {
      let body = "\(filed.year)\(kind.series)\(serial)"
      self.init(
        number: "CN\(kind.series)8\(serial)" + (kind == .application ? "A" : "U"), date: date,
        title: title, applicants: [chance.pick(Vocabulary.partners)], kind: kind,
        filing: .init(
          number: "CN\(body).\(ApplicationCheck.digit(ofBody: body))", date: filed, priority: nil))
    }
  }
}

extension Citation {
  /// An item of data, with each field in one of the forms in which clients have met it.
  func json(_ chance: inout Chance) -> JSON {
    let isForeign = filing == nil
    let isNumeric = chance.happens(0.1)
    let isChecked = chance.happens(0.85)
    let isListed = chance.happens(0.85)
    func day(_ day: Day?) -> JSON {
      guard let day else { return "" }
      return isNumeric ? .int(day.compact) : .string(String(day.compact))
    }
    return [
      "publicationDocNum": .string(number),
      "publicationDate": day(date),
      "applicationDocNum": .string(
        orNull: filing.map { isChecked ? $0.number : String($0.number.dropLast(2)) }),
      "title": .string(title),
      "applicationDate": day(filing?.date),
      "applicant": isListed ? .strings(applicants) : .string(applicants.joined(separator: ";")),
      "country": isForeign ? "US" : "CN",
      "countryName": isForeign ? "美国" : "中国",
      "type": .string(type.code),
      "typeName": .string(type.name),
    ]
  }

  /// The page's sample has the first two.
  private var type: (code: String, name: String) {
    switch kind {
    case .application, .grant: ("01", "发明专利")
    case .utilityModel: ("02", "实用新型")
    case .design: ("03", "外观设计")
    }
  }
}
