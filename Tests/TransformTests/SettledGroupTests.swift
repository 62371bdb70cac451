import PatentModel
import Providers
import Testing

@testable import Transform

struct SettledGroupTests {
  /// Calls `body` with the group of these lines, which bear one key.
  private func group<Result>(
    _ evidence: [Evidence], _ body: (LineGroup) throws -> Result
  ) throws -> Result? {
    var lines = KeyedLines()
    for item in evidence { lines.append("CN190000001", item) }
    var groups = LineGroups()
    var result: Result?
    try lines.withUnsafeBytes { bytes in
      try bytes.forEachLine { try groups.add($0) { result = try body($0) } }
    }
    try groups.flush { result = try body($0) }
    return result
  }

  private func claim(of application: String, on publication: String) -> Evidence {
    .claim(
      PublicationClaim(
        publication: publication, date: nil, application: application, source: "qcc.list",
        recordID: "1"))
  }

  private func version(at key: String) throws -> Evidence {
    let day = try #require(CalendarDate(compact: 2026_01_01))
    return .version(
      RecordVersion(
        place: RecordPlace(source: "qcc.list", recordID: "1", key: key), retrievedOn: day,
        digest: "00"))
  }

  @Test func `nothing follows from claims of one application`() throws {
    let claims = ["CN190000001A", "CN190000001B"].map { claim(of: "CN201910000001", on: $0) }
    #expect(try group(claims) { $0.isOfOneClaimant } == true)
    #expect(try group([claims[0]]) { $0.isOfOneClaimant } == true)
  }

  @Test func `two claimants have to be judged, also where one id begins as the other`() throws {
    let claims = ["CN201910000001", "CN20191000000"].map { claim(of: $0, on: "CN190000001A") }
    #expect(try group(claims) { $0.isOfOneClaimant } == false)
    #expect(try group(claims.reversed()) { $0.isOfOneClaimant } == false)
  }

  @Test func `a contradiction beside a claim has to be judged`() throws {
    let evidence: [Evidence] = [
      claim(of: "CN201910000001", on: "CN190000001A"),
      .contradiction(
        PublicationClaim(
          publication: "CN190000001A", date: nil, application: "CN201910000001",
          source: "qcc.list", recordID: "1")),
    ]
    #expect(try group(evidence) { $0.isOfOneClaimant } == false)
  }

  @Test func `nothing follows from one version, but from a second one`() throws {
    let versions = [try version(at: "CN201910000001"), try version(at: "CN201910000002")]
    #expect(try group([versions[0]]) { $0.isLoneVersion } == true)
    #expect(try group(versions) { $0.isLoneVersion } == false)
    #expect(try group([claim(of: "a", on: "b")]) { $0.isLoneVersion } == false)
  }
}
