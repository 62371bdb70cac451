package import Providers

/// A step that a pipeline file can name: extended in this folder and listed in ``operators``.
///
/// The check of pipeline files, their schema and their reference read the list; nothing else knows the names.
package protocol Operator: Sendable {
  associatedtype Options: Codable & Sendable
  /// Its word in a pipeline file.
  static var name: String { get }
  /// One sentence for the help text.
  static var summary: String { get }
  static var role: Role { get }
  /// What its options mean, in the order in which people are told of them.
  static var settings: [Setting] { get }
}

/// What a step does with the world; also its key in a pipeline file.
package enum Role: String, Sendable, CaseIterable {
  case extract, transform, load
}

/// An operator that needs nothing but its options.
package protocol StandaloneOperator: Operator {
  /// Makes the operator ready to run.
  ///
  /// - Parameter options: nil when the file has none.
  /// - Throws: ``OptionFault`` when a value does not do.
  init(_ options: Options?) throws(OptionFault)
}

/// An option whose value does not do, and which ones do.
package struct OptionFault: Error, Hashable, Sendable {
  package let option: String
  package let message: String
  package let remedy: String

  package init(_ option: String, _ message: String, remedy: String = "") {
    self.option = option
    self.message = message
    self.remedy = remedy
  }
}

/// An operator that takes no options.
package struct NoOptions: Codable, Sendable {}

/// All that a pipeline file can name.
package let operators: [any Operator.Type] = [
  QCCCompanyPatents.self,
  QCCCompanyLandscape.self,
  QCCPatentDetails.self,
  QCCTelecomLicenses.self,
  QCCTelecomLicenseDetails.self,
  QCCCreditReports.self,
  ZhihuiyaPatents.self,
  SIPOPCitations.self,
  MergePatents.self,
  MergeCompanies.self,
  WriteNDJSON.self,
  WriteSQLite.self,
  WriteCSV.self,
  WriteReport.self,
]
