package import Foundation
import OrderedCollections
import Workspace

/// How far a stage has come, in questions.
package enum StageStep: Sendable {
  case raised(Int)
  case answered(Int, records: Int, isReused: Bool)
  case failed(Int)
  case deferred(Int, until: Date?)
  /// A list, or what may be one, has come to its end.
  case listed(ListEnding)
}

extension [QuestionResult.Outcome] {
  /// The same as progress: a step for all that ended alike.
  var steps: [StageStep] {
    var records: OrderedDictionary<Ending, (questions: Int, records: Int)> = [:]
    // Nearly always many in a row end alike.
    var rest = self[...]
    while let ending = rest.first?.ending.0 {
      let alike = rest.prefix { $0.ending.0 == ending }
      let former = records[ending, default: (0, 0)]
      records[ending] = (
        former.questions + alike.count, former.records + alike.reduce(0) { $0 + $1.ending.records }
      )
      rest = rest[alike.endIndex...]
    }
    return records.map { ending, count in
      switch ending {
      case .answered(let isReused):
        .answered(count.questions, records: count.records, isReused: isReused)
      case .deferred(let until): .deferred(count.questions, until: until)
      case .failed: .failed(count.questions)
      }
    }
  }
}

private enum Ending: Hashable {
  case answered(isReused: Bool)
  case deferred(until: Date?)
  case failed
}

extension QuestionResult.Outcome {
  fileprivate var ending: (Ending, records: Int) {
    switch self {
    case .answered(_, _, let records, let isReused, _): (.answered(isReused: isReused), records)
    case .deferred(_, _, let until): (.deferred(until: until), 0)
    case .failed, .cut: (.failed, 0)
    }
  }
}
