import ByteFormats
import Foundation
import PatentModel
import Workspace

extension StageProgress {
  /// Done of total, records, what is told apart of them, rate, the time that is left, and what was spent.
  func line(at now: Date) -> Words {
    var parts: [Words] = [
      Words(name: "\(name) \(ended.grouped)/\(total.grouped)"), .records(records),
    ]
    if reused > 0 { parts.append(.count(reused, as: "reused", "复用")) }
    if failed > 0 { parts.append(.count(failed, as: "failed", "失败")) }
    if deferred > 0 { parts.append(.count(deferred, as: "deferred", "推迟")) }
    if let rate = rateText(at: now) { parts.append(Words(name: rate)) }
    if let clock = clock(at: now) { parts.append(.timeLeft(clock)) }
    if let spentText { parts.append(.spent(spentText)) }
    return parts.joined(separator: Words(name: " · "))
  }

  /// `12/s`; nil before the first answer.
  func rateText(at now: Date) -> String? {
    rate(at: now).map { "\($0 < 10 ? String(format: "%.1f", $0) : Int($0).grouped)/s" }
  }

  /// The time that is left: `00:10`, `02:13:20`.
  func clock(at now: Date) -> String? { secondsLeft(at: now).map(Self.clock) }

  /// In CNY, without the unit: `28.80`, and a question mark for what has no price; nil before anything is
  /// spent.
  var spentText: String? {
    guard spent.calls > 0 || spent.items > 0 else { return nil }
    guard let cost = spent.knownCost else { return "?" }
    return cost.grouped + (spent.isPriced ? "" : " + ?")
  }

  /// A bar of so many cells, full as far as the stage is done.
  func bar(width: Int) -> String {
    let full = total == 0 ? 0 : ended * width / total
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }

  static func clock(_ seconds: Double) -> String {
    guard seconds < 360_000 else { return ">99:59:59" }
    let whole = Int(seconds.rounded(.up))
    let parts = [whole / 3_600, whole / 60 % 60, whole % 60]
    return (parts[0] > 0 ? parts : Array(parts.dropFirst()))
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
