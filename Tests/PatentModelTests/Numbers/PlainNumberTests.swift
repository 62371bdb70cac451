import PatentModel
import Testing

/// Plain spellings are read in one step; a blank before them sends them the long way.
struct PlainNumberTests {
  @Test(arguments: [
    "CN114154014A", "CN114154014B", "CN213456789U", "CN303948524S", "CN114154014A8",
    "CN114154014S", "CN303948524B", "CN414154014A", "CN1141540140A", "CN11415401A",
  ])
  func `a publication is read alike both ways`(text: String) {
    let plain = try? PublicationNumber(parsing: text)
    let cleaned = try? PublicationNumber(parsing: " " + text)

    #expect(plain == cleaned)
    #expect(plain?.canonical == cleaned?.canonical)
    #expect(plain?.patentType == cleaned?.patentType)
    #expect(plain?.kindStage == cleaned?.kindStage)
    #expect(plain?.flags == cleaned?.flags)
  }

  @Test(arguments: [
    "CN202111250145.3", "CN202111250145.4", "CN202111250145.X", "CN202111250145",
    "CN202181250145.3", "CN200210000123.4", "CN199810012345.6", "CN202141250145.3",
    "CN202111250145-3", "CN20211125014A.3",
  ])
  func `an application is read alike both ways`(text: String) {
    let plain = try? ApplicationNumber(parsing: text)
    let cleaned = try? ApplicationNumber(parsing: " " + text)

    #expect(plain == cleaned)
    #expect(plain?.canonical == cleaned?.canonical)
    #expect(plain?.year == cleaned?.year)
    #expect(plain?.typeDigit == cleaned?.typeDigit)
    #expect(plain?.patentType == cleaned?.patentType)
    #expect(plain?.flags == cleaned?.flags)
  }
}
