import PatentModel
import Testing

struct LegalStatusReadingTests {
  @Test(arguments: LegalStatusVectors.bearing)
  func `words that bear a status are read`(
    text: String, status: LegalStatus, detail: LegalStatusDetail?
  ) throws {
    let reading = try #require(LegalStatusReading.reading(text: text))

    #expect(reading.status == status)
    #expect(reading.detail == detail)
    #expect(reading.isStatusBearing)
    #expect(reading.rank == (detail?.rank ?? status.rank))
  }

  @Test(arguments: LegalStatusVectors.procedures)
  func `words beside the status do not bear one`(text: String, event: ProcedureEvent) throws {
    let reading = try #require(LegalStatusReading.reading(text: text))

    #expect(!reading.isStatusBearing)
    #expect(reading.procedure == event)
    #expect(reading.eventType == event.rawValue)
  }

  @Test(arguments: ["其他有关事项", "", "ABC"])
  func `words that mean nothing to us are unmapped`(text: String) {
    #expect(LegalStatusReading.reading(text: text) == nil)
  }

  @Test(arguments: ["实质审查 的生效", "实质审查\u{3000}的生效", " 实质审查的生效\n"])
  func `white space does not matter`(text: String) {
    #expect(LegalStatusReading.reading(text: text)?.detail == .examining)
  }

  @Test(
    arguments: [
      ("专利权的主动放弃", "B", "H"), ("恢复权利", "C", "K"), ("公布视为撤回", "B", "B"), ("授权", "F", "F"),
      ("专利权的转移", "R", "R"),
    ])
  func `the category follows the side of the grant`(text: String, before: String, after: String) {
    let reading = LegalStatusReading.reading(text: text)

    #expect(reading?.category.rawValue == before)
    #expect(reading?.categoryAfterGrant.rawValue == after)
  }

  @Test(arguments: LegalStatusDetail.allCases)
  func `a detail ranks with its status`(detail: LegalStatusDetail) {
    switch detail.status {
    case .pending: #expect((10...20).contains(detail.rank))
    case .active: #expect([30, 35, 55].contains(detail.rank))
    default: #expect(detail.rank >= 40)
    }
  }
}
