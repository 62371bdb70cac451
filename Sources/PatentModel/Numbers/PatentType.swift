/// What kind of right a patent gives, after article 2 of the Chinese Patent Law.
public enum PatentType: String, Sendable, CaseIterable {
  case invention
  case utilityModel = "utility_model"
  case design
}

extension PatentType {
  /// The type whose publication numbers begin with this digit: 1, 2 or 3.
  init?(seriesDigit: Int) {
    switch seriesDigit {
    case 1: self = .invention
    case 2: self = .utilityModel
    case 3: self = .design
    default: return nil
    }
  }

  /// The type of an application by its type digit: 1 to 3, or 8 and 9 for PCT national phases.
  init?(typeDigit: Int) {
    switch typeDigit {
    case 8: self = .invention
    case 9: self = .utilityModel
    default: self.init(seriesDigit: typeDigit)
    }
  }

  /// The kind code that DOCDB gives a Chinese application of this type: A, U or F.
  package var applicationKind: String {
    switch self {
    case .invention: "A"
    case .utilityModel: "U"
    case .design: "F"
    }
  }
}
