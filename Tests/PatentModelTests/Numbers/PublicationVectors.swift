import PatentModel

/// Publication numbers of all series, with what each must come out as.
enum PublicationVectors {
  /// Number as printed, its parts, and its type.
  static let numbers: [(raw: String, docNumber: String, kind: String?, type: PatentType)] = [
    ("CN114154014A", "114154014", "A", .invention),
    ("CN303948524S", "303948524", "S", .design),
    ("CN2903971Y", "2903971", "Y", .utilityModel),
    ("CN-114154014-A", "114154014", "A", .invention),
    ("cn 114154014 a", "114154014", "A", .invention),
    ("CN-1636837-A", "1636837", "A", .invention),
    ("CN-103406813-B", "103406813", "B", .invention),
    ("CN100494015C", "100494015", "C", .invention),
    ("CN85100619A", "85100619", "A", .invention),
    ("CN1030001A", "1030001", "A", .invention),
    ("CN1003001B", "1003001", "B", .invention),
    ("CN2030001U", "2030001", "U", .utilityModel),
    ("CN101662484", "101662484", nil, .invention),
  ]

  /// Two publications, the date of the grant, and whether the numbers alone make them one application.
  static let links: [(one: String, other: String, grantDate: String?, isLinked: Bool)] = [
    ("CN102285377A", "CN102285377B", nil, true),
    ("CN1119743A", "CN1119743C", nil, false),
    ("CN1732270A", "CN1732270B", "2011-01-05", true),
    ("CN100590343C", "CN1862073A", nil, false),
    ("CN114154014A", "CN114154014A8", nil, true),
  ]
}
