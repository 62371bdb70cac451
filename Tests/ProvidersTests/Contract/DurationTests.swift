import Testing

import Providers

struct DurationTests {
  @Test(
    arguments: [
      ("250ms", .milliseconds(250)), ("30s", .seconds(30)), ("15min", .seconds(900)),
      ("2h", .seconds(7_200)), ("30d", .seconds(2_592_000)), ("0s", .zero),
    ] as [(String, Duration)])
  func `a number and a unit are a duration`(text: String, duration: Duration) {
    #expect(Duration(reading: text) == duration)
  }

  @Test(arguments: [
    "", "30", "s", "30 s", "30m", "-1s", "1.5h", "30S", "３０s", "99999999999999999999s",
    "9223372036854775807d",
  ])
  func `anything else is none`(text: String) {
    #expect(Duration(reading: text) == nil)
  }
}
