import Foundation
import Pipeline
import Workspace

extension Bounds<Int> {
  /// `1,204`, `86–1,204`, and a dash for nothing.
  var words: String {
    guard !isExact else { return low == 0 ? "–" : low.grouped }
    return "\(low.grouped)–\(high.grouped)"
  }
}

extension Bounds<Money> {
  /// `12.50`, `25.80–361.20`, without the unit.
  var words: String { isExact ? low.grouped : "\(low.grouped)–\(high.grouped)" }
}

extension Money {
  /// `1,204.50`.
  var grouped: String {
    let text = description
    guard let point = text.firstIndex(of: "."), let yuan = Int(text[..<point]) else { return text }
    return yuan.grouped + text[point...]
  }
}

extension CostForecast {
  /// `12.50`; what has no price adds a question mark, or is all there is to say.
  var words: String {
    guard let known else { return "price unknown" }
    if known.high == .zero { return unpriced.isEmpty ? "–" : "price unknown" }
    return known.words + (unpriced.isEmpty ? "" : " + ?")
  }

  /// The same as part of a sentence.
  var sentence: String {
    guard let known, known.high > .zero else {
      return unpriced.isEmpty ? "0.00 CNY" : "price unknown"
    }
    return "\(known.words) CNY" + (unpriced.isEmpty ? "" : ", and what has no known price")
  }
}

extension WindowForecast {
  /// An amount of what the budget counts: `2,000 calls`, `600.00 CNY`.
  func words(_ amount: Int) -> String {
    unit == .cost
      ? "\(Money(millionths: amount).grouped) CNY" : "\(amount.grouped) \(unit.rawValue)"
  }

  /// An amount where the unit has been named.
  private func figure(_ amount: Int) -> String {
    unit == .cost ? Money(millionths: amount).grouped : amount.grouped
  }

  private var need: String {
    unit == .cost ? needs.map(Money.init(millionths:)).words : needs.words
  }

  /// Whether there is room: `fits`, or how much there is room for, and until when.
  var verdict: String {
    guard fits != true else {
      return needs.high == 0 ? "nothing is needed" : "fits: \(need) of \(figure(left)) left"
    }
    let first = "\(figure(left)) of \(need) \(present)"
    return (fits == false ? "does not fit: " : "may not fit: ") + first + ", " + last
  }

  private var present: String {
    switch window {
    case .run: "in this run"
    case .day: "today"
    case .month: "this month"
    }
  }

  private var last: String {
    if let until { return "the last on \(ShanghaiTime(until).day)" }
    return window == .run ? "the rest after it is raised" : "the rest never"
  }
}

extension Bounds<Int> {
  /// As seconds: `2 min`, `40 s–1 h 05 min`.
  var duration: String {
    let (shortest, longest) = (Self.duration(low), Self.duration(high))
    return shortest == longest ? longest : "\(shortest)–\(longest)"
  }

  private static func duration(_ seconds: Int) -> String {
    let minutes = seconds.quotientAndRemainder(dividingBy: 60).quotient
    switch seconds {
    case ..<120: return "\(seconds) s"
    case ..<7_200: return "\(minutes) min"
    case ..<172_800: return "\(minutes / 60) h \(minutes % 60) min"
    default: return "\(minutes / 1_440) d \(minutes / 60 % 24) h"
    }
  }
}
