import PatentModel
import Testing

struct ApplicationNumberFaultTests {
  @Test(
    arguments: [
      ("", .notAnApplicationNumber), ("公司", .notAnApplicationNumber),
      ("CN2021112501", .notAnApplicationNumber), ("20211125014534", .notAnApplicationNumber),
      ("202111250145.3等", .notAnApplicationNumber), ("202111250145.34", .notAnApplicationNumber),
      ("202111250145.3AB", .notAnApplicationNumber), ("HELLO", .notAnApplicationNumber),
      ("AB12公司", .notAnApplicationNumber), ("PCT/CN2019/123456", .foreignNumber),
      ("CN202141250145.3", .badTypeDigit), ("CN95415608", .badTypeDigit),
      ("CN199911250145", .badYear), ("CN84101417", .badYear), ("CN04112740", .badYear),
      ("CN999911250145", .badYear), ("CN102285377B", .badYear),
      ("US10123456B2", .foreignNumber), ("EP3456789A1", .foreignNumber),
    ] as [(String, NumberFault.Reason)])
  func `what is no application number is refused with its reason`(
    text: String, reason: NumberFault.Reason
  ) {
    let fault = #expect(throws: NumberFault.self) { try ApplicationNumber(parsing: text) }

    #expect(fault?.reason == reason)
    #expect(fault?.message.contains(text) == true)
  }
}
