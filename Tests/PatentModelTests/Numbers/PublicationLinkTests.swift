import PatentModel
import Testing

struct PublicationLinkTests {
  @Test(arguments: PublicationVectors.links)
  func `numbers alone link what they can, in either order`(
    one: String, other: String, grantDate: String?, isLinked: Bool
  ) throws {
    let (one, other) = (try PublicationNumber(parsing: one), try PublicationNumber(parsing: other))
    let date = grantDate.flatMap { CalendarDate(reading: $0) }

    let link = PublicationLink.between(one, other, grantDate: date)

    #expect((link != nil) == isLinked)
    #expect(link == PublicationLink.between(other, one, grantDate: date))
  }

  @Test(
    arguments: [
      ("CN114154014A", "CN114154014A", .sameNumber),
      ("CN202389351U", "CN202389351U8", .sharedSeries),
      ("CN100998275A", "CN100998275B", .sharedSeries), ("CN100998274A", "CN100998274C", nil),
      ("CN1252552A", "CN1252552A8", .sameLetter), ("CN101662484", "CN101662484A", .sharedSeries),
    ] as [(String, String, PublicationLink?)])
  func `the reason of a link is told`(one: String, other: String, link: PublicationLink?) throws {
    #expect(
      PublicationLink.between(
        try PublicationNumber(parsing: one), try PublicationNumber(parsing: other)) == link)
  }

  @Test(arguments: [("2010-04-07", true), ("2010-04-06", false)])
  func `seven digits are shared by grants from April 2010 on`(day: String, isLinked: Bool) throws {
    let link = PublicationLink.between(
      try PublicationNumber(parsing: "CN1732270A"), try PublicationNumber(parsing: "CN1732270B"),
      grantDate: CalendarDate(reading: day))

    #expect(link == (isLinked ? .lateGrant : nil))
  }

  @Test func `only the very same number is no link by base`() {
    #expect(PublicationLink.allCases.filter { !$0.isByBase } == [.sameNumber])
  }

  @Test func `documents of other offices are linked by nothing but equality`() throws {
    let one = try PublicationNumber(parsingForeign: "EP3456789A1")
    let other = try PublicationNumber(parsingForeign: "EP3456789B1")

    #expect(PublicationLink.between(one, other) == nil)
    #expect(PublicationLink.between(one, one) == .sameNumber)
  }
}
