/// One publication of the corpus: all that the played providers know of it.
struct Publication: Equatable, Sendable {
  /// The raw value is the KindCode of 企查查 专利查询 V1.0.
  enum Kind: Int, CaseIterable, Sendable {
    case application = 1
    case grant, utilityModel, design
  }

  struct Filing: Equatable, Sendable {
    /// With its check digit: `CN202191000001.4`.
    let number: String
    let date: Day
    let priority: Day?
  }

  /// A number and the day on which something was published under it.
  struct Issue: Equatable, Sendable {
    let number: String
    let date: Day
  }

  /// `CN190000001A`.
  let number: String
  let kind: Kind
  let date: Day
  /// nil where the corpus comes from a file, which has no application numbers.
  let filing: Filing?
  /// The grant of the same application, which may be this very publication.
  let grant: Issue?
  let title: String
  let abstract: String
  let inventors: [String]
  let applicants: [String]
  let agencies: [String]
  /// Symbols of the IPC, or of the Locarno Classification for a design.
  let symbols: [String]
  let status: LegalStatus
}

extension Publication {
  /// The provider's own key of this publication, 32 hex digits derived from its number.
  var id: String { Self.id(ofNumber: number) }

  static func id(ofNumber number: String) -> String { Digest.md5(number) }

  /// The day on which protection ends, counted from the filing: 20, 10 or 15 years.
  var expiry: Day? {
    let years =
      switch kind {
      case .application, .grant: 20
      case .utilityModel: 10
      case .design: 15
      }
    return filing?.date.adding(years: years)
  }
}

extension Publication.Kind {
  /// The kind that a number's letter tells; nil for a letter that stands for no first publication.
  init?(letter: Character) {
    switch letter {
    case "A": self = .application
    case "B", "C": self = .grant
    case "U", "Y": self = .utilityModel
    case "S", "D": self = .design
    default: return nil
    }
  }

  /// The first digit of a publication number of 7 or 9 digits.
  var series: Character {
    switch self {
    case .application, .grant: "1"
    case .utilityModel: "2"
    case .design: "3"
    }
  }
}
