import PatentModel
import Providers
import Testing

/// What every provider is held to when it does not answer.
struct FaultTests {
  @Test(arguments: Specimen.all)
  func `a refused key stops the account, and says what to do`(specimen: Specimen) throws {
    let reading = specimen.read(specimen.replies.refusedKey)
    #expect(reading.word == "account" && reading.isProvidersWord)
    #expect(reading.stop?.remedy.isEmpty == false)
    #expect(reading.charge == specimen.charge(of: reading.code))
  }

  @Test(arguments: Specimen.all)
  func `whoever is too quick slows down`(specimen: Specimen) throws {
    let reading = specimen.read(specimen.replies.throttled)
    #expect(reading.word == "slow down")
    #expect(reading.charge == specimen.charge(of: reading.code))

    let byHTTP = specimen.read(Reply("", status: 429, retryAfter: .seconds(7)))
    #expect(byHTTP.word == "slow down" && byHTTP.wait == .seconds(7) && !byHTTP.isProvidersWord)
  }

  @Test(
    arguments: Specimen.all,
    ["<html><body>请登录</body></html>", "", "[1,2]", #"{"hello":"world"}"#, #""text""#, "null"])
  func `an unreadable reply is asked for again, and may have been paid for`(
    specimen: Specimen, body: String
  ) {
    let reading = specimen.read(Reply(body))
    #expect(reading.word == "retry" && !reading.isProvidersWord)
    #expect(reading.charge == specimen.most.inDoubt)
  }

  @Test(arguments: Specimen.all)
  func `a reply that was cut is no answer`(specimen: Specimen) throws {
    let whole = try #require(specimen.replies.answer.first?.body)
    let reading = specimen.read(Reply(status: 200, body: Array(whole.prefix(whole.count / 2))))
    #expect(reading.word == "retry" && !reading.isProvidersWord && !reading.charge.isCertain)
  }

  @Test(arguments: Specimen.all, [500, 502, 503, 504])
  func `a gateway's fault is asked again after the wait it names`(specimen: Specimen, status: Int) {
    let reading = specimen.read(
      Reply("<html></html>", status: status, retryAfter: .seconds(7)))
    #expect(reading.word == "retry" && reading.wait == .seconds(7))
    #expect(!reading.isProvidersWord && reading.charge == specimen.most.inDoubt)
  }
}

extension Specimen {
  fileprivate var most: Charge { inquiry.tariff.most(questions: questions().count) }

  /// What the table says of a code; a refusal by HTTP 429 is free.
  fileprivate func charge(of code: String) -> Charge {
    switch codes[code]?.billing {
    case .billed: most
    case .unknown: most.inDoubt
    case .free, nil: .nothing
    }
  }
}
