import PatentModel
import Testing

struct LegalStatusCodeTests {
  @Test(
    arguments: [
      ("ZT001001", .pending, .published), ("ZT001003", .pending, .examining),
      ("ZT003001", .inactive, .rejected), ("ZT003002", .inactive, .withdrawn),
      ("ZT003003", .inactive, .deemedWithdrawn), ("ZT003010", .inactive, .deemedAbandoned),
      ("ZT002001", .active, .granted), ("1", .pending, .published), ("22", .active, .granted),
      ("24", .pending, .examining), ("ZT001999", .pending, nil), ("ZT003999", .inactive, nil),
    ] as [(String, LegalStatus, LegalStatusDetail?)])
  func `a code of 企查查 is read, whole before by its family`(
    code: String, status: LegalStatus, detail: LegalStatusDetail?
  ) {
    let reading = LegalStatusReading.reading(text: nil, qccCode: code)

    #expect(reading?.status == status)
    #expect(reading?.detail == detail)
  }

  @Test(
    arguments: [
      ("1", .published), ("3", .granted), ("8", .doubleGrantAbandoned), ("16", .feeLapsed),
      ("21", .restored), ("24", .discontinued), ("30", .abandoned), ("225", .pctNotEntered),
    ] as [(String, LegalStatusDetail)])
  func `a detailed code of 智慧芽 is read`(code: String, detail: LegalStatusDetail) {
    #expect(LegalStatusReading.reading(text: nil, zhihuiyaCode: code)?.detail == detail)
  }

  @Test(arguments: 61...75)
  func `an event code of 智慧芽 never sets the status`(code: Int) {
    let reading = LegalStatusReading.reading(text: nil, zhihuiyaCode: String(code))

    #expect(reading?.isStatusBearing != true)
    #expect((reading == nil) == [67, 68].contains(code))
  }

  @Test(
    arguments: [
      ("0", .inactive), ("1", .active), ("2", .pending), ("999", .unknown), ("220", .inactive),
      ("221", .pending),
    ] as [(String, LegalStatus)])
  func `a simple code of 智慧芽 counts otherwise than a detailed one`(
    code: String, status: LegalStatus
  ) {
    #expect(LegalStatusReading.reading(text: nil, zhihuiyaSimpleCode: code)?.status == status)
  }

  @Test func `the text goes before the code`() {
    let reading = LegalStatusReading.reading(text: "授权", qccCode: "ZT003001")

    #expect(reading?.detail == .granted)
  }

  @Test func `the code helps where the text says nothing`() {
    let reading = LegalStatusReading.reading(text: "其他", qccCode: "ZT003001")

    #expect(reading?.detail == .rejected)
  }

  @Test func `a text in the code field is read as text`() {
    #expect(LegalStatusReading.reading(text: nil, qccCode: "公布视为撤回")?.detail == .deemedWithdrawn)
  }

  @Test(arguments: ["", "ZT", "ZT004001", "77"])
  func `an unknown code is unmapped`(code: String) {
    #expect(LegalStatusReading.reading(text: nil, qccCode: code) == nil)
  }
}
