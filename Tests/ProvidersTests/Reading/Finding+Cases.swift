import ByteFormats
import Providers

extension Finding {
  /// All that a reply says.
  static func all(
    in reply: ArchivedReply, of source: any ObservationSource.Type
  ) throws -> [Finding] {
    var fields = FieldReader()
    var findings: [Finding] = []
    try source.read(reply, parser: JSONParser(), with: &fields) { findings.append($0) }
    return findings
  }

  var observation: Observation? {
    if case .patent(let observation) = self { observation } else { nil }
  }

  var facets: CompanyFacets? {
    if case .facets(let facets) = self { facets } else { nil }
  }

  var license: LicenseObservation? {
    if case .license(let license) = self { license } else { nil }
  }

  var report: ReportObservation? {
    if case .report(let report) = self { report } else { nil }
  }

  var isUnidentified: Bool {
    if case .unidentified = self { true } else { false }
  }
}
