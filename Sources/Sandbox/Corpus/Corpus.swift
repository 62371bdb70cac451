import Foundation

/// The publications that the stand-in knows, and the ways to find one.
///
/// A corpus is a value made once; it never changes while it is served.
package struct Corpus: Sendable {
  let publications: [Publication]
  /// Whether well-formed numbers outside of `publications` are answered with invented patents.
  let isOpen: Bool
  private let byNumber: [String: Int]
  private let byID: [String: Int]
  private let byCompany: [String: [Int]]

  init(_ publications: [Publication], isOpen: Bool = false) {
    self.publications = publications
    self.isOpen = isOpen
    var numbers: [String: Int] = [:]
    var ids: [String: Int] = [:]
    var companies: [String: [Int]] = [:]
    for (index, publication) in publications.enumerated() {
      numbers[publication.number] = index
      ids[publication.id] = index
      for key in Set(publication.applicants.flatMap(Self.searchKeys(ofCompany:))) {
        companies[key, default: []].append(index)
      }
    }
    (byNumber, byID, byCompany) = (numbers, ids, companies)
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

  /// All publications of which the company is an applicant, in the order of the corpus.
  ///
  /// A search key is the company's name, brackets full-width or half-width, or its KeyNo.
  func publications(ofCompany searchKey: String) -> [Publication] {
    byCompany[Self.nameKey(searchKey), default: []].map { publications[$0] }
  }

  /// What a company is found by: its name and its KeyNo, which is derived from the name.
  private static func searchKeys(ofCompany name: String) -> [String] {
    let key = nameKey(name)
    return [key, Digest.md5(key).uppercased()]
  }

  /// A name without what people write differently: width, case, white space.
  static func nameKey(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.uppercased().filter { !$0.isWhitespace }
  }
}

extension Corpus {
  /// Reads what a command line names.
  ///
  /// - Parameter spec: `generated` for the invented patents of the default companies, `synthetic` for
  ///   the same with open numbers, else the path of a file as in ``init(contentsOf:)``.
  /// - Throws: ``CorpusFault``, or what the file system says of the file.
  package init(spec: String) throws {
    switch spec {
    case "generated": self = .generated()
    case "synthetic": self = .synthetic()
    default: try self.init(contentsOf: URL(filePath: spec))
    }
  }
}
