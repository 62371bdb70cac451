import ByteFormats
import Providers

extension Finding {
  /// All that a reply says.
  static func all(
    in reply: ArchivedReply, of source: any ObservationSource.Type
  ) throws -> [Finding] {
    var fields = FieldReader()
    var findings: [Finding] = []
    try JSONParser().read(reply.body) { root in
      try source.read(root, of: reply, with: &fields) { findings.append($0) }
    }
    return findings
  }

  var observation: Observation? {
    if case .patent(let observation) = self { observation } else { nil }
  }

  var facets: CompanyFacets? {
    if case .facets(let facets) = self { facets } else { nil }
  }

  var isUnidentified: Bool {
    if case .unidentified = self { true } else { false }
  }
}
