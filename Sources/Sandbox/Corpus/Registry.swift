/// The companies met so far, and what each of them holds.
struct Registry: Sendable {
  private(set) var companies: [Company] = []
  /// For each company the places of its publications, ascending.
  private(set) var holdings: [[Int]] = []
  /// The place of a company by each of its search keys; of two with one key the first has it.
  private(set) var byKey: [String: Int] = [:]
  /// The same by the names as they were spelled, so that each spelling is looked at once.
  private var bySpelling: [String: Int] = [:]

  /// The place of a company among `companies`, where it is put if it is new.
  mutating func place(of name: String) -> Int {
    if let place = bySpelling[name] { return place }
    let place = byKey[Company.searchKey(name)] ?? add(Company(name: name))
    bySpelling[name] = place
    return place
  }

  /// Enters a publication into the holdings of its applicants, once for each.
  mutating func enter(_ publication: Int, for applicants: [String]) {
    for applicant in applicants {
      let place = place(of: applicant)
      if holdings[place].last != publication { holdings[place].append(publication) }
    }
  }

  private mutating func add(_ company: Company) -> Int {
    for key in company.searchKeys where byKey[key] == nil { byKey[key] = companies.count }
    companies.append(company)
    holdings.append([])
    return companies.count - 1
  }
}
