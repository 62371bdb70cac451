import PatentModel
import Testing

struct CreditCodeTests {
  @Test(arguments: CreditCodeVectors.valid)
  func `a genuine code is valid and holds a sound organisation code`(
    code: String, organization: String
  ) throws {
    let read = try #require(CreditCode(code))

    #expect(read.state == .valid)
    #expect(read.code == code)
    #expect(read.organizationCode == organization)
    #expect(read.hasSoundOrganizationCode == true)
    #expect(read.flags == [])
  }

  @Test(arguments: CreditCodeVectors.mismatches)
  func `a wrong check character warns and no more`(code: String) throws {
    let read = try #require(CreditCode(code))

    #expect(read.state == .checkMismatch)
    #expect(read.flags == [.usccCheckMismatch])
    #expect(read.organizationCode != nil)
  }

  @Test(arguments: ["91350100M000100Y4Z", "12345", "9111010859963405xw1", "某公司"])
  func `what has not the form is malformed`(text: String) throws {
    let read = try #require(CreditCode(text))

    #expect(read.state == .malformed)
    #expect(read.organizationCode == nil)
  }

  @Test func `an invented code is told from a real one though it passes the check`() {
    #expect(CreditCode("123456789012345678")?.state == .placeholder)
  }

  @Test func `case, width and blanks do not matter`() {
    #expect(CreditCode(" 9111 0108 5996 3405 xw ")?.code == "9111010859963405XW")
    #expect(CreditCode("９１１１０１０８５９９６３４０５ＸＷ")?.state == .valid)
  }

  @Test(arguments: ["", " ", "N/A", "--", "xxxxxxxxxxxxxxxxxx"])
  func `an empty or masked field holds no code`(text: String) {
    #expect(CreditCode(text) == nil)
    #expect(RegistrationNumber(text) == nil)
  }

  @Test(
    arguments: [
      ("110108000000016", .valid), ("110108000000015", .checkMismatch),
      ("企合沪总字第012345号", .opaque), ("1101 0800 0000 016", .valid),
    ] as [(String, RegistrationNumber.State)])
  func `a registration number is checked where it has a check digit`(
    text: String, state: RegistrationNumber.State
  ) {
    #expect(RegistrationNumber(text)?.state == state)
  }
}
