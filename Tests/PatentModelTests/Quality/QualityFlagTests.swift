import PatentModel
import Testing

struct QualityFlagTests {
  @Test func `only a number that cannot be read is an error`() {
    #expect(QualityFlag.allCases.filter { $0.severity == .error } == [.unparsableNumber])
  }

  @Test(
    arguments: [
      ("check_digit_mismatch", .warn), ("uscc_placeholder", .warn), ("unparsed_value", .warn),
      ("masked_value", .info), ("check_digit_computed", .info), ("term_elapsed", .info),
    ] as [(String, Severity)])
  func `a flag has the name and the weight of the model`(name: String, severity: Severity) {
    #expect(QualityFlag(rawValue: name)?.severity == severity)
  }
}
