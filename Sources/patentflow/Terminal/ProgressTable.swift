import ByteFormats
import Foundation
import PatentModel

/// The stages of a run as bars below one another, then what is waited for, as wide as a terminal.
struct ProgressTable {
  private static let widestBar = 20
  private static let narrowestBar = 6

  private let state: ProgressState
  private let now: Date
  private let language: Language

  init(_ state: ProgressState, at now: Date, in language: Language) {
    self.state = state
    self.now = now
    self.language = language
  }

  /// Where there are fewer columns than all would take, the bars become shorter, then columns are left
  /// out, the least important first.
  func lines(width: Int) -> [String] {
    let rest = (state.waits.map { $0[language] } + activity).map { "  " + $0 }
    guard !state.stages.isEmpty else { return rest }
    return table(width: width) + rest
  }

  private var activity: [String] {
    guard let (words, since) = state.activity else { return [] }
    return ["\(words[language])  \(StageProgress.clock(now.timeIntervalSince(since)))"]
  }

  private func table(width: Int) -> [String] {
    var columns = Column.allCases.filter { column in
      column.isConstant || state.stages.contains { !text(column, of: $0).isEmpty }
    }
    for column in Column.dispensable where room(in: columns, of: width) < Self.narrowestBar {
      columns.removeAll { $0 == column }
    }
    let bar = min(Self.widestBar, max(Self.narrowestBar, room(in: columns, of: width)))
    return rows(columns, bar: bar).aligned()
  }

  /// How many columns are left for the bars.
  private func room(in columns: [Column], of width: Int) -> Int {
    let taken = rows(columns, bar: 0).aligned().map(\.columns).max() ?? 0
    return width - 1 - taken
  }

  private func rows(_ columns: [Column], bar: Int) -> [[String]] {
    let head = ["", String(repeating: " ", count: bar)] + columns.map { $0.head[language] }
    let stages = state.stages.map { stage in
      [stage.name, stage.bar(width: bar)] + columns.map { text($0, of: stage) }
    }
    return [head + [""]] + stages.map { $0 + [""] }
  }

  private func text(_ column: Column, of stage: StageProgress) -> String {
    let counted = { (count: Int) in count == 0 ? "" : count.grouped }
    return switch column {
    case .done: "\(stage.ended.grouped)/\(stage.total.grouped)"
    case .records: stage.records.grouped
    case .reused: counted(stage.reused)
    case .failed: counted(stage.failed)
    case .deferred: counted(stage.deferred)
    case .rate: stage.rateText(at: now) ?? ""
    case .timeLeft: stage.clock(at: now) ?? ""
    case .spent: stage.spentText ?? ""
    }
  }
}

extension ProgressTable {
  /// What is told of a stage behind its bar, in this order.
  fileprivate enum Column: CaseIterable {
    case done, records, reused, failed, deferred, rate, timeLeft, spent

    /// In the order in which they are left out where there is no room.
    static let dispensable: [Column] = [.reused, .rate, .records, .failed, .deferred]

    /// Whether it keeps its place while it is empty, so that a bar does not jump.
    var isConstant: Bool { [.done, .records, .rate, .timeLeft, .spent].contains(self) }

    var head: Words {
      switch self {
      case .done: .done
      case .records: .records
      case .reused: .reused
      case .failed: .failed
      case .deferred: .deferred
      case .rate: .rate
      case .timeLeft: .timeLeft
      case .spent: .yuan
      }
    }
  }
}
