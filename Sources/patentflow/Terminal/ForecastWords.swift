import ByteFormats
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
  /// `12.50`, `25.80–361.20`, without the unit; `900–18,000` where nobody asks for the fen.
  var words: String {
    guard !isExact else { return low.grouped }
    return high < Money(yuan: 1_000)
      ? "\(low.grouped)–\(high.grouped)" : "\(low.roundedYuan)–\(high.roundedYuan)"
  }
}

extension Money {
  /// `1,204.50`.
  var grouped: String {
    let text = description
    guard let point = text.firstIndex(of: "."), let yuan = Int(text[..<point]) else { return text }
    return yuan.grouped + text[point...]
  }

  fileprivate var roundedYuan: String { Int(yuan.rounded()).grouped }
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
      ? "\(Money(millionths: amount).grouped) CNY"
      : amount.counted(unit == .calls ? "call" : "item")
  }

  /// An amount where the unit has been named.
  private func figure(_ amount: Int) -> String {
    unit == .cost ? Money(millionths: amount).grouped : amount.grouped
  }

  private func words(_ needs: Bounds<Int>) -> String {
    unit == .cost ? needs.map(Money.init(millionths:)).words : needs.words
  }

  /// Whether there is room: `fits`, or how much there is room for, and until when.
  var verdict: String {
    let blindness = isBlind ? "cannot see calls without a price" : ""
    guard let needs, needs.high > 0 else { return isBlind ? blindness : "nothing is needed" }
    guard needs.high > left else {
      let room = "\(words(needs)) of \(figure(left)) left"
      return isBlind ? "\(blindness); the others fit: \(room)" : "fits: \(room)"
    }
    let first = "\(figure(left)) of \(words(needs)) \(present)"
    return (fits == false ? "does not fit: " : "may not fit: ") + first + ", "
      + last(isSure: needs.isExact) + (isBlind ? "; \(blindness)" : "")
  }

  private var present: String {
    switch window {
    case .run: "in this run"
    case .day: "today"
    case .month: "this month"
    }
  }

  private func last(isSure: Bool) -> String {
    if let until {
      let day = ShanghaiTime(until).day
      return "the last part goes on \(day)" + (isSure ? "" : " at the latest")
    }
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
    case Forecast.horizon...: return "more than 100 years"
    default: return "\((minutes / 1_440).grouped) d \(minutes / 60 % 24) h"
    }
  }
}
