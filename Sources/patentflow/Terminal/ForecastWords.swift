import ByteFormats
import Foundation
import PatentModel
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
  var words: Words {
    guard let known else { return .priceUnknown }
    if known.high == .zero { return unpriced.isEmpty ? Words(name: "–") : .priceUnknown }
    return Words(name: known.words + (unpriced.isEmpty ? "" : " + ?"))
  }

  /// The same as part of a sentence.
  var sentence: Words {
    guard let known, known.high > .zero else {
      return unpriced.isEmpty ? .cost(.zero) : .priceUnknown
    }
    return ["\(known.words) CNY", "\(known.words) 元"]
      + (unpriced.isEmpty ? .none : [", and what has no known price", "，单价未知的另计"])
  }
}

extension WindowForecast {
  /// An amount of what the budget counts: `2,000 calls`, `600.00 CNY`.
  func words(_ amount: Int) -> Words {
    switch unit {
    case .cost: .cost(Money(millionths: amount))
    case .calls: .calls(amount)
    case .items: .items(amount)
    }
  }

  /// An amount where the unit has been named.
  private func figure(_ amount: Int) -> String {
    unit == .cost ? Money(millionths: amount).grouped : amount.grouped
  }

  private func words(_ needs: Bounds<Int>) -> String {
    unit == .cost ? needs.map(Money.init(millionths:)).words : needs.words
  }

  /// Whether there is room: `fits`, or how much there is room for, and until when.
  var verdict: Words {
    guard let needs, needs.high > 0 else {
      return isBlind ? Self.blindness : ["nothing is needed", "不需要"]
    }
    let (left, needed) = (figure(left), words(needs))
    guard needs.high > self.left else {
      let room: Words = ["\(needed) of \(left) left", "需 \(needed)，剩余 \(left)"]
      return isBlind
        ? Self.blindness + ["; the others fit: ", "；其余够用："] + room : ["fits: ", "够用："] + room
    }
    let answer: Words =
      fits == false ? ["does not fit: ", "不够："] : ["may not fit: ", "可能不够："]
    return answer + present(left: left, needed: needed) + [", ", "，"]
      + last(isSure: needs.isExact) + (isBlind ? ["; ", "；"] + Self.blindness : .none)
  }

  private static let blindness: Words = [
    "cannot see calls without a price", "看不到没有单价的调用",
  ]

  private func present(left: String, needed: String) -> Words {
    switch window {
    case .run: ["\(left) of \(needed) in this run", "需 \(needed)，本次运行可用 \(left)"]
    case .day: ["\(left) of \(needed) today", "需 \(needed)，今日可用 \(left)"]
    case .month: ["\(left) of \(needed) this month", "需 \(needed)，本月可用 \(left)"]
    }
  }

  private func last(isSure: Bool) -> Words {
    if let until {
      let day = ShanghaiTime(until).day
      return [
        "the last part goes on \(day)" + (isSure ? "" : " at the latest"),
        isSure ? "最后一部分在 \(day) 进行" : "最后一部分最迟在 \(day) 进行",
      ]
    }
    return window == .run
      ? ["the rest after it is raised", "其余须提高预算"] : ["the rest never", "其余永远轮不到"]
  }
}

extension BudgetWindow {
  /// What a budget is for: `a day`.
  var words: Words {
    switch self {
    case .run: ["a run", "每次运行"]
    case .day: ["a day", "每日"]
    case .month: ["a month", "每月"]
    }
  }
}

extension Bounds<Int> {
  /// As seconds: `2 min`, `40 s–1 h 05 min`.
  var duration: Words {
    let (shortest, longest) = (Self.duration(low), Self.duration(high))
    return shortest == longest ? longest : shortest + Words(name: "–") + longest
  }

  private static func duration(_ seconds: Int) -> Words {
    let minutes = seconds.quotientAndRemainder(dividingBy: 60).quotient
    switch seconds {
    case ..<120: return ["\(seconds) s", "\(seconds) 秒"]
    case ..<7_200: return ["\(minutes) min", "\(minutes) 分钟"]
    case ..<172_800:
      return [
        "\(minutes / 60) h \(minutes % 60) min", "\(minutes / 60) 小时 \(minutes % 60) 分钟",
      ]
    case Forecast.horizon...: return ["more than 100 years", "100 年以上"]
    default:
      let (days, hours) = ((minutes / 1_440).grouped, minutes / 60 % 24)
      return ["\(days) d \(hours) h", "\(days) 天 \(hours) 小时"]
    }
  }
}
