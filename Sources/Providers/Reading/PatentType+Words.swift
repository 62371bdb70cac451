package import PatentModel

extension PatentType {
  /// The type that a provider's display word stands for.
  ///
  /// 发明专利, 实用新型, 外观设计 and their variants; APPLICATION, PATENT, UTILITY, DESIGN in sister
  /// interfaces of D301.
  package init?(word: String) {
    // The words that come with nearly every record, before any searching.
    switch word {
    case "发明专利", "发明公布", "发明授权", "发明申请", "授权发明": self = .invention
    case "实用新型": self = .utilityModel
    case "外观设计": self = .design
    default: self.init(rareWord: word)
    }
  }

  private init?(rareWord word: String) {
    if word.contains("外观") {
      self = .design
    } else if word.contains("实用新型") {
      self = .utilityModel
    } else if word.contains("发明") {
      self = .invention
    } else {
      switch word.uppercased() {
      case "APPLICATION", "PATENT": self = .invention
      case "UTILITY": self = .utilityModel
      case "DESIGN": self = .design
      default: return nil
      }
    }
  }
}
