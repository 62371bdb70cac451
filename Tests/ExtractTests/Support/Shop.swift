import PatentModel
import Providers
import Workspace

@testable import Extract

/// A thing that is ordered, waited for and fetched, as short as it can be: `ok`, `wait`, `free`, `stop`
/// and whatever else are all that its provider says.
struct ShopOrder: Inquiry {
  let endpoint = Endpoint(provider: "zhihuiya", name: "order")
  let batchSize = 1
  let tariff = Tariff.perCall
  let priceKey = "order"
  let isOrder = true
  let raisesQuestions = true

  func questions(about subject: Subject) -> [Question] {
    subject.company.map { [Question(endpoint, key: $0)] } ?? []
  }

  func request(_ questions: [Question]) -> Request {
    Request(questions, method: .post, path: "/order")
  }

  func read(_ reply: Reply, to request: Request) -> Reading {
    let charge = Charge(calls: 1, items: 0)
    return switch String(decoding: reply.body, as: UTF8.self) {
    case "ok":
      Reading(
        .answered(
          Answers(
            verdicts: [(request.questions[0], .records)], recordCount: 1,
            followUps: [Question(ShopParcel().endpoint, key: "of " + request.questions[0].key)])),
        code: "ok", message: "", charge: charge)
    case "free": Reading(.retry(after: nil), code: "free", message: "", charge: .nothing)
    case "stop":
      Reading(
        .stopped(Stop(.endpoint, until: .personActs, remedy: ["Ask.", "问。"])), code: "105",
        message: "",
        charge: charge)
    case "taken": Reading(.pollAgain, code: "205", message: "", charge: .nothing)
    case "refused": Reading(.refused, code: "refused", message: "", charge: .nothing)
    default: .withoutEnvelope(reply, most: charge)
    }
  }
}

/// What was ordered: its file lies behind another address.
struct ShopParcel: Inquiry {
  let endpoint = Endpoint(provider: "zhihuiya", name: "parcel")
  let batchSize = 1
  let tariff = Tariff.perCall
  let priceKey = "parcel"
  var polling = Polling(
    firstPause: .seconds(5), longestPause: .seconds(5), deadline: .seconds(20))

  func questions(about subject: Subject) -> [Question] { [] }

  func request(_ questions: [Question]) -> Request { Request(questions, path: "/parcel") }

  func read(_ reply: Reply, to request: Request) -> Reading {
    let body = String(decoding: reply.body, as: UTF8.self)
    let charge = Charge(calls: 1, items: 0)
    if body == "wait" { return Reading(.pollAgain, code: "wait", message: "", charge: charge) }
    if body.hasPrefix("at ") {
      let file = Request(
        request.questions, at: .host(isSigned: false), path: String(body.dropFirst(3)))
      return Reading(.follow(file), code: "ready", message: "", charge: charge)
    }
    guard body.hasPrefix("%PDF") else { return .withoutEnvelope(reply, most: .nothing) }
    return Reading(
      .answered(Answers(verdicts: [(request.questions[0], .records)], recordCount: 1)),
      code: "ready", message: "", charge: .nothing)
  }
}

extension Bench {
  /// A stage that orders and fetches.
  func ordering(
    run: String = "r", mayReorder: Bool = false, limits: [Limit] = []
  ) -> ExtractStage {
    ExtractStage(
      name: "details", inquiries: [ShopOrder(), ShopParcel()],
      fetcher: fetcher(limits: limits, run: run), archive: archive, record: record,
      license: .init(freshness: .any(run: run), mayReorder: mayReorder), wantsFinds: false,
      width: 4)
  }
}
