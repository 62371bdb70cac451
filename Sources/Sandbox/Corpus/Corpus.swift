import Foundation

/// The publications and companies that the stand-in knows, and the ways to find one.
///
/// A corpus is a value made once; it never changes while it is served.
package struct Corpus: Sendable {
  let publications: [Publication]
  /// All applicants, and the companies that have no patents.
  let companies: [Company]
  /// Places among `publications`: the first publication of each application, in the corpus's order.
  let applications: [Int]
  /// Whether well-formed numbers outside of `publications` are answered with invented patents.
  let isOpen: Bool
  private let byNumber: [String: Int]
  private let byID: [String: Int]
  private let byApplication: [String: Int]
  private let byCompany: [String: Int]
  /// For each company the places of its publications.
  private let holdings: [[Int]]

  init(_ publications: [Publication], companies names: [String] = [], isOpen: Bool = false) {
    var registry = Registry()
    for name in names { _ = registry.place(of: name) }
    var numbers: [String: Int] = [:]
    var ids: [String: Int] = [:]
    var filings: [String: Int] = [:]
    var applications: [Int] = []
    for (index, publication) in publications.enumerated() {
      numbers[publication.number] = index
      ids[publication.id] = index
      if let number = publication.filing?.number, filings[number] == nil {
        filings[number] = applications.count
        applications.append(index)
      }
      registry.enter(index, for: publication.applicants)
    }
    (self.publications, self.applications, self.isOpen) = (publications, applications, isOpen)
    (byNumber, byID, byApplication) = (numbers, ids, filings)
    (companies, holdings, byCompany) = (registry.companies, registry.holdings, registry.byKey)
  }
}

extension Corpus {
  /// The publication with this very number, such as `CN190000001A`.
  func publication(numbered number: String) -> Publication? {
    if let index = byNumber[number] { return publications[index] }
    return isOpen ? OpenNumbers.publication(numbered: number) : nil
  }

  /// The publication with this id, in 32 hex digits or in the form of a UUID.
  func publication(id: String) -> Publication? {
    byID[id.lowercased().replacing("-", with: "")].map { publications[$0] }
  }

  /// What was published first of the same invention; nil where the corpus does not have it.
  func opening(of publication: Publication) -> Publication? {
    publication.kind == .grant
      ? self.publication(numbered: publication.number.dropLast() + "A") : publication
  }

  /// Where an application such as `CN201719000001.7` stands in ``applications``.
  func place(ofApplication number: String) -> Int? { byApplication[number] }

  /// The company that a search key leads to.
  ///
  /// A search key is the company's name, brackets full-width or half-width, its KeyNo, its credit code
  /// or its registration number.
  func company(_ searchKey: String) -> Company? {
    byCompany[Company.searchKey(searchKey)].map { companies[$0] }
  }

  /// The places of all publications of which the company is an applicant, in the corpus's order.
  func places(ofCompany searchKey: String) -> [Int] {
    byCompany[Company.searchKey(searchKey)].map { holdings[$0] } ?? []
  }
}

extension Corpus {
  /// Reads what a command line names.
  ///
  /// - Parameter spec: `generated` for the invented patents of the default companies, `synthetic` for
  ///   the same with open numbers, `large` for the same with two companies of more than 5,000
  ///   publications, `generated:` and a number for so many publications of companies that do not exist,
  ///   else the path of a file as in ``init(contentsOf:)``.
  /// - Throws: ``CorpusFault``, ``SpecificationFault`` for a number that cannot be, or what the file
  ///   system says of the file.
  package init(spec: String) throws {
    switch spec {
    case "generated": self = .generated()
    case "synthetic": self = .synthetic()
    case "large": self = .large()
    default:
      if let sized = try Corpus(sized: spec) {
        self = sized
      } else {
        try self.init(contentsOf: URL(filePath: spec))
      }
    }
  }
}
