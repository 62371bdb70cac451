import PatentModel
import Providers

/// What is said of a provider's code.
extension Words {
  static let meaning: Words = ["Means", "含义"]
  static let isBilled: Words = ["Billed", "计费"]
  static let whatToDo: Words = ["Do", "处理"]
  static let source: Words = ["Source", "出处"]

  static func reaching(_ scope: Stop.Scope) -> Words {
    [": \(scope.words.english)", "：\(scope.words.chinese)"]
  }
}
