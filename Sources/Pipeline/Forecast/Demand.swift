import ByteFormats
import PatentModel
import Providers
import Workspace

/// What the questions of a stage that are not owned come to, by inquiry.
struct Demand {
  struct Line {
    let inquiry: any Inquiry
    var calls: Bounds<Int>
    var items = Bounds<Int>.zero
  }

  private(set) var lines: [Line] = []
  /// Records that the answers will bring.
  private(set) var records = Bounds<Int>.zero
  private(set) var assumptions: [Words] = []
  /// Seconds until the last order is ready, or given up.
  private(set) var longestWait = 0

  /// - Parameters:
  ///   - extract: The operator that asks.
  ///   - survey: What there is of its questions.
  ///   - arrivals: Subjects to come that nobody has seen.
  init(_ extract: any ExtractOperator, survey: StageSurvey, arrivals: Bounds<Int>) {
    let example = type(of: extract).asksAbout.example
    let asked = extract.inquiries.map { inquiry in
      Asked(
        inquiry: inquiry,
        missing: survey.tallies.first { $0.endpoint == inquiry.endpoint }?.missing ?? 0,
        arriving: arrivals * inquiry.questions(about: example).count)
    }
    switch extract.expectation {
    case .answer: askOnce(asked)
    case .list: askForLists(asked, survey.lists)
    case .order: order(asked)
    }
  }
}

extension Demand {
  private struct Asked {
    let inquiry: any Inquiry
    /// Questions that are known, and not owned.
    let missing: Int
    /// Questions about subjects that are still to come.
    let arriving: Bounds<Int>

    var questions: Bounds<Int> { Bounds(exactly: missing) + arriving }
  }

  private mutating func askOnce(_ asked: [Asked]) {
    for asked in asked {
      let questions = asked.questions
      let isPerItem = asked.inquiry.tariff == .perItem
      lines.append(
        Line(
          inquiry: asked.inquiry, calls: questions.boxes(of: asked.inquiry.batchSize),
          items: isPerItem ? questions : .zero))
      records = records + questions
    }
    if lines.contains(where: { $0.items.high > 0 }) {
      assumptions.append([
        "counted as if the provider knew every one; what it does not know is not billed",
        "按数据商全部能查到计；查不到的不计费",
      ])
    }
  }

  private mutating func askForLists(_ asked: [Asked], _ lists: ListTally?) {
    guard let lists, let asked = asked.first else { return }
    let unseen = Bounds(exactly: lists.unseen) + asked.arriving
    lines.append(
      Line(inquiry: asked.inquiry, calls: lists.restCalls + lists.calls(forUnseen: unseen)))
    records = lists.restRows + lists.rows(ofUnseen: unseen)
    assumptions += lists.assumptions
  }

  /// The orders, then the calls until each is ready.
  private mutating func order(_ asked: [Asked]) {
    let orders = asked.filter(\.inquiry.isOrder).reduce(.zero) { $0 + $1.questions }
    for asked in asked {
      guard !asked.inquiry.isOrder else {
        lines.append(Line(inquiry: asked.inquiry, calls: asked.questions))
        continue
      }
      let most = asked.inquiry.polling.mostCalls
      let waiting = orders + asked.questions
      lines.append(Line(inquiry: asked.inquiry, calls: Bounds(waiting.low, waiting.high * most)))
      if waiting.high > 0 {
        longestWait = Int(asked.inquiry.polling.deadline.components.seconds)
        assumptions.append([
          "each order is asked for from 1 to \(most.counted("time")) until it is ready",
          "每份订单在就绪之前要查询 1 至 \(most.grouped) 次",
        ])
      }
    }
  }
}
