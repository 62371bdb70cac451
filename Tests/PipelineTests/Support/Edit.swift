import Foundation

/// One place of the whole pipeline, written otherwise.
struct Edit: Sendable {
  let right: String
  let wrong: String

  init(_ right: String, _ wrong: String) {
    self.right = right
    self.wrong = wrong
  }

  var text: String { wholePipeline.replacing(right, with: wrong) }

  /// From 1; 0 when the place is not there.
  var line: Int {
    guard let place = wholePipeline.firstRange(of: right) else { return 0 }
    return wholePipeline[..<place.lowerBound].count { $0.isNewline } + 1
  }
}
