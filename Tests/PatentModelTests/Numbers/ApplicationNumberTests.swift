import PatentModel
import Testing

struct ApplicationNumberTests {
  @Test(arguments: ApplicationVectors.pairs)
  func `a number of public record comes out canonical`(
    raw: String, canonical: String, publications: [String]
  ) throws {
    let number = try ApplicationNumber(parsing: raw)

    #expect(number.canonical == canonical)
    #expect(number.id == canonical.dropLast(2))
    #expect(number.docdb == "CN-\(canonical.dropFirst(2).dropLast(2))-\(number.kindCode)")
  }

  @Test(arguments: ApplicationVectors.pairs)
  func `an application may own its publications`(
    raw: String, canonical: String, publications: [String]
  ) throws {
    let number = try ApplicationNumber(parsing: raw)

    for publication in publications {
      #expect(number.mayOwn(try PublicationNumber(parsing: publication)))
    }
  }

  @Test(arguments: ApplicationVectors.plain)
  func `year, type and check digit are read`(
    raw: String, canonical: String, year: Int, type: Int, isPrinted: Bool
  ) throws {
    let number = try ApplicationNumber(parsing: raw)

    #expect(number.canonical == canonical)
    #expect(number.year == year)
    #expect(number.typeDigit == type)
    #expect(number.checkDigitState == (isPrinted ? .printed : .computed))
    #expect(number.flags == (isPrinted ? [] : [.checkDigitComputed]))
  }

  @Test(arguments: ApplicationVectors.mismatches)
  func `a wrong check digit is kept and flagged`(raw: String, expected: String) throws {
    let number = try ApplicationNumber(parsing: raw)

    #expect(number.canonical.last == raw.last)
    #expect(number.checkDigitState == .mismatch)
    #expect(number.flags == [.checkDigitMismatch])
    #expect(try ApplicationNumber(parsing: number.id).canonical.suffix(1) == expected)
  }

  @Test(arguments: ApplicationVectors.spellings)
  func `spellings of one application are equal`(canonical: String, forms: [String]) throws {
    let numbers = try Set(([canonical] + forms).map { try ApplicationNumber(parsing: $0) })

    #expect(numbers.count == 1)
    #expect(numbers.first?.id == String(canonical.dropLast(2)))
  }

  @Test(arguments: ApplicationVectors.variants)
  func `full-width forms, blanks and invisible characters do not matter`(
    raw: String, canonical: String
  ) throws {
    #expect(try ApplicationNumber(parsing: raw).canonical == canonical)
  }

  @Test(
    arguments: [
      ("CN202111250145A", .invention, "A", false), ("CN202022501456", .utilityModel, "U", false),
      ("CN201530507755", .design, "F", false), ("CN200880015234", .invention, "A", true),
      ("CN201290000123", .utilityModel, "U", true),
    ] as [(String, PatentType, String, Bool)])
  func `the type digit decides type, kind and phase`(
    raw: String, type: PatentType, kind: String, isPCT: Bool
  ) throws {
    let number = try ApplicationNumber(parsing: raw)

    #expect(number.patentType == type)
    #expect(number.kindCode == kind)
    #expect(number.isPCTNationalPhase == isPCT)
  }

  @Test(
    arguments: [
      ("CNB011121181A", [.kindSuffixOnApplication, .legacyPrefixLetter]),
      ("CN-202111250145-A", [.checkDigitComputed, .kindSuffixOnApplication]),
      ("202111250145.3", []),
    ] as [(String, [QualityFlag])])
  func `what was odd about a spelling is flagged`(raw: String, flags: [QualityFlag]) throws {
    #expect(try ApplicationNumber(parsing: raw).flags == flags)
  }

  @Test(
    arguments: [
      ("199810012345", "98112345"), ("1998 1 0012345", "98112345"),
      ("CN199810012345.A", "98112345"), ("198510001417", "85101417"),
      ("200210012345", "02112345"),
    ])
  func `a short number in long dress is the short number`(dressed: String, short: String) throws {
    let number = try ApplicationNumber(parsing: dressed)

    #expect(number.canonical == (try ApplicationNumber(parsing: short).canonical))
  }

  @Test func `a long number of 2003 is no short one`() throws {
    #expect(try ApplicationNumber(parsing: "200310012345").id == "CN200310012345")
  }

  @Test(
    arguments: [
      "申请号：CN202111250145.3", "专利号: ZL 2021 1 1250145.3", "ZLCN202111250145.3",
      "cn-202111250145.3", "2021/1/1250145.3", "202111250145。3",
    ])
  func `labels, prefixes and strokes are dropped`(raw: String) throws {
    #expect(try ApplicationNumber(parsing: raw).canonical == "CN202111250145.3")
  }
}
