import PatentModel
import Providers

/// The name of a company's report in the folder `reports/`, the same in every run.
struct ReportFileName {
  /// With its extension; safe in every common file system.
  let text: String

  /// Names it after the company's credit code, else its registration number, else its name.
  ///
  /// Where the name does not tell the company apart, or had to be changed or cut, digits of a digest of
  /// the company's id follow.
  init(of company: CompanyIdentity, extension fileExtension: String) {
    let stem = Stem(company.plainName)
    let isEnough = stem.isUnchanged && company.isNamedByIdentity
    let suffix = isEnough ? "" : "-" + Self.digits(of: company.id)
    text = "\(stem.text)\(suffix).\(fileExtension)"
  }

  private static func digits(of id: String) -> String {
    String(Array(id.utf8).sha256.prefix(8))
  }
}

extension CompanyIdentity {
  fileprivate var plainName: String {
    creditCode?.code ?? registrationNumber?.number ?? name?.name ?? keyNo ?? ""
  }

  /// True when no other company can have that plain name.
  fileprivate var isNamedByIdentity: Bool {
    creditCode != nil || registrationNumber != nil || name == nil || keyNo == nil
  }
}

/// A text made fit to begin a file's name.
private struct Stem {
  private static let longest = 120

  let text: String
  let isUnchanged: Bool

  init(_ name: String) {
    var stem = String.UnicodeScalarView()
    var size = 0
    for scalar in name.unicodeScalars {
      let isHidden = stem.isEmpty && scalar == "."
      let next = isHidden || Self.isUnsafe(scalar) ? "_" : scalar
      size += UTF8.width(next)
      guard size <= Self.longest else { break }
      stem.append(next)
    }
    while let last = stem.last, last == " " || last == "." { stem.removeLast() }
    text = String(stem)
    isUnchanged = text.utf8.elementsEqual(name.utf8) && !text.isEmpty
  }

  /// Separators of paths, what a shell or a file system takes for something else, and what is not seen.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
        .privateUse:
        true
      default: false
      }
    }
  }
}
