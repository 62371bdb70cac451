import PatentModel

/// What is said of why a patent is as it is.
extension Words {
  static let attributes: Words = ["Attributes", "属性"]
  static let evidence: Words = ["Records", "记录"]
  static let concluded: Words = ["concluded", "推定"]

  static func of(document: String) -> Words { [" of \(document)", "（\(document)）"] }

  static func not(_ value: String) -> Words { ["not \(value)", "未取 \(value)"] }

  static func conflict(_ value: String, by sources: String, taken: String?) -> Words {
    ["\(value) by \(sources)", "\(sources) 称 \(value)"]
      + (taken.map { [", taken is \($0)", "，取 \($0)"] } ?? [", nothing taken", "，未取任何值"])
  }
}
