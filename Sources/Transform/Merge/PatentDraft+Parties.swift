import PatentModel
import Providers

extension PatentDraft {
  /// Roles in the order of their words, as the table is sorted.
  mutating func mergeParties(companies: CompanyDirectory, memory: inout TextMemory) {
    let applicants = mergeList(.applicants, &memory, \.applicants)
    let current = mergeList(
      .currentAssignees, isLatestFirst: true, &memory, \.currentAssignees)
    let original = mergeList(.originalAssignees, &memory, \.originalAssignees)
    for (role, list) in [
      ("applicant", applicants), ("current_assignee", current), ("original_assignee", original),
    ] {
      guard let list else { continue }
      patent.assignees += assignees(list, role: role, companies, memory: &memory)
    }
    mergeInventors(memory: &memory)
    mergeAgents(memory: &memory)
  }

  /// The whole list of one source, never a union of spellings: unmasked before masked, then the best
  /// source, then the longer list.
  private mutating func mergeList(
    _ attribute: PatentAttribute, isLatestFirst: Bool = false, _ memory: inout TextMemory,
    _ names: (Observation) -> [String]
  ) -> (list: NameList, places: Places)? {
    let masked = maskedRecords(of: attribute)
    // Records mostly give the very same list.
    var known: NameList?
    let choice = choice(
      of: attribute,
      { testimony in
        let list = names(testimony.observation)
        if let known, known.names == list { return known }
        known = NameList(list, memory: &memory)
        return known
      },
      by: [.matching(.plausible) { !masked.contains($0.origin.place) }]
        + (isLatestFirst ? [.recency] : [])
        + [.sourceOrder, .greatest(.longest) { $0.value.names.count }])
    guard let choice else { return nil }
    note(choice, of: attribute) { loser, winner in
      let isMasked = choice.losers.contains { lost in
        lost.value == loser && masked.contains(lost.origin.place)
      }
      return isMasked || loser.isReordering(of: winner) ? .info : .warn
    }
    return (choice.value, choice.places)
  }

  /// Records that had a member of this list blacked out.
  private func maskedRecords(of attribute: PatentAttribute) -> Places {
    var masked: Places = []
    for testimony in testimonies {
      for doubt in testimony.observation.doubts
      where doubt.flag == .maskedValue && doubt.detail == attribute.rawValue {
        masked.insert(testimony.origin.place)
      }
    }
    return masked
  }

  private func assignees(
    _ merged: (list: NameList, places: Places), role: String, _ companies: CompanyDirectory,
    memory: inout TextMemory
  ) -> [Patent.Party] {
    merged.list.names.enumerated().map { place, text in
      let name = memory.name(text)
      return Patent.Party(
        role: role, sequence: place + 1, name: name.display, nameKey: name.key, type: name.type,
        companyID: companies.id(named: name.key), places: merged.places)
    }
  }

  private mutating func mergeInventors(memory: inout TextMemory) {
    guard let (list, places) = mergeList(.inventors, &memory, \.inventors) else { return }
    for (place, (name, key)) in zip(list.names, list.keys).enumerated() {
      patent.inventors.append(
        Patent.Party(
          role: "", sequence: place + 1, name: name, nameKey: key, type: .person, companyID: nil,
          places: places))
    }
  }

  private mutating func mergeAgents(memory: inout TextMemory) {
    if let (list, places) = mergeList(.agencies, &memory, \.agencies) {
      for (place, text) in list.names.enumerated() {
        let (agency, key) = memory.agency(text)
        patent.agents.append(
          Patent.Agent(
            type: "agency", sequence: place + 1, name: agency.name,
            nameKey: key, agencyCode: agency.code, places: places))
      }
    }
    if let (list, places) = mergeList(.attorneys, &memory, \.attorneys) {
      for (place, (name, key)) in zip(list.names, list.keys).enumerated() {
        patent.agents.append(
          Patent.Agent(
            type: "attorney", sequence: place + 1, name: name, nameKey: key, agencyCode: nil,
            places: places))
      }
    }
  }

  /// Tells the companies in whose result lists the patent stood how it names them.
  mutating func linkCompanies(_ companies: CompanyDirectory, memory: inout TextMemory) {
    var finds: [(company: Int, keys: [String], sources: [String])] = []
    for testimony in testimonies {
      for key in testimony.observation.searchKeys {
        guard let company = memory.companyID(key).flatMap(companies.place(at:)) else { continue }
        let find = finds.firstIndex { $0.company == company }
        if find == nil { finds.append((company, [], [])) }
        finds[find ?? finds.count - 1].keys.append(key)
        finds[find ?? finds.count - 1].sources.append(testimony.origin.source)
      }
    }
    for find in finds.sorted(by: { $0.company < $1.company }) {
      let link = CompanyLink(
        patentID: patent.id, matchedRoles: roles(of: companies.companies[find.company]),
        searchKeys: find.keys.distinctSorted, sources: find.sources.distinctSorted)
      patent.companyLinks.append((companies.companies[find.company].id, link))
    }
  }

  private func roles(of company: CompanyIdentity) -> [String] {
    patent.assignees.lazy.filter { company.bears(nameKey: $0.nameKey) }.map(\.role).distinctSorted
  }
}
