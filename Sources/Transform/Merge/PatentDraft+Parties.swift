import PatentModel
import Providers

extension PatentDraft {
  /// Roles in the order of their words, as the table is sorted.
  mutating func mergeParties(companies: [String: String], names: inout NameReader) {
    let applicants = mergeList("applicants", \.applicants)
    let current = mergeList("current_assignees", isLatestFirst: true, \.currentAssignees)
    let original = mergeList("original_assignees", \.originalAssignees)
    for (role, list) in [
      ("applicant", applicants), ("current_assignee", current), ("original_assignee", original),
    ] {
      guard let list else { continue }
      patent.assignees += assignees(list, role: role, companies, names: &names)
    }
    mergeInventors()
    mergeAgents(names: &names)
  }

  /// The whole list of one source, never a union of spellings: unmasked before masked, then the best
  /// source, then the longer list.
  private mutating func mergeList(
    _ attribute: String, isLatestFirst: Bool = false, _ names: (Observation) -> [String]
  ) -> (list: NameList, sources: [String])? {
    let masked = maskedRecords(of: attribute)
    var criteria: [Criterion<NameList>] = [
      .matching(.plausible) { !masked.contains($0.origin) },
      .sourceOrder,
      .greatest(.longest) { $0.value.names.count },
    ]
    if isLatestFirst { criteria.insert(.recency, at: 1) }
    guard let choice = Choice(among: candidates { NameList(names($0)) }, by: criteria) else {
      return nil
    }
    note(choice, of: attribute) { loser, winner in
      let isMasked = choice.losers.contains { $0.value == loser && masked.contains($0.origin) }
      return isMasked || loser.isReordering(of: winner) ? .info : .warn
    }
    return (choice.value, choice.winners.map(\.origin.source).distinctSorted)
  }

  /// Records that had a member of this list blacked out.
  private func maskedRecords(of attribute: String) -> Set<Origin> {
    var masked: Set<Origin> = []
    for testimony in testimonies {
      for doubt in testimony.observation.doubts
      where doubt.flag == .maskedValue && doubt.detail == attribute {
        masked.insert(testimony.origin)
      }
    }
    return masked
  }

  private func assignees(
    _ merged: (list: NameList, sources: [String]), role: String, _ companies: [String: String],
    names: inout NameReader
  ) -> [Patent.Party] {
    merged.list.names.enumerated().map { place, text in
      let name = names.name(text)
      return Patent.Party(
        role: role, sequence: place + 1, name: name.display, nameKey: name.key, type: name.type,
        companyID: companies[name.key], sources: merged.sources)
    }
  }

  private mutating func mergeInventors() {
    guard let (list, sources) = mergeList("inventors", \.inventors) else { return }
    for (place, (name, key)) in zip(list.names, list.keys).enumerated() {
      patent.inventors.append(
        Patent.Party(
          role: "", sequence: place + 1, name: name, nameKey: key, type: .person, companyID: nil,
          sources: sources))
    }
  }

  private mutating func mergeAgents(names: inout NameReader) {
    if let (list, sources) = mergeList("agencies", \.agencies) {
      for (place, text) in list.names.enumerated() {
        let (agency, key) = names.agency(text)
        patent.agents.append(
          Patent.Agent(
            type: "agency", sequence: place + 1, name: agency.name,
            nameKey: key, agencyCode: agency.code, sources: sources))
      }
    }
    if let (list, sources) = mergeList("attorneys", \.attorneys) {
      for (place, (name, key)) in zip(list.names, list.keys).enumerated() {
        patent.agents.append(
          Patent.Agent(
            type: "attorney", sequence: place + 1, name: name, nameKey: key, agencyCode: nil,
            sources: sources))
      }
    }
  }

  /// Tells the companies in whose result lists the patent stood how it names them.
  mutating func linkCompanies(names: inout NameReader) {
    var companies: [String: (name: String?, keys: [String], sources: [String])] = [:]
    for testimony in testimonies {
      for key in testimony.observation.searchKeys {
        guard let company = names.company(key) else { continue }
        var entry = companies[company.companyID] ?? (company.nameKey, [], [])
        entry.keys.append(key)
        entry.sources.append(testimony.origin.source)
        companies[company.companyID] = entry
      }
    }
    for (id, entry) in companies.sorted(by: { $0.key.isBefore($1.key) }) {
      let roles = patent.assignees.lazy
        .filter { $0.companyID == id || $0.nameKey == entry.name }.map(\.role)
      patent.companyLinks.append(
        (
          id,
          CompanyLink(
            patentID: patent.id, matchedRoles: roles.distinctSorted,
            searchKeys: entry.keys.distinctSorted, sources: entry.sources.distinctSorted)
        ))
    }
  }
}

extension CompanyIdentifier {
  /// The key of the name, where a name is what identifies.
  fileprivate var nameKey: String? {
    if case .name(let name) = self { name.key } else { nil }
  }
}
