/// Whether a licence is valid, in the one word that a provider has for it.
package struct LicenseValidity: Hashable, Sendable {
  /// true for 是, false for 否.
  package let isValid: Bool

  /// - Returns: nil for any other word.
  package init?(reading text: String) {
    switch CompanyName.key(of: text) {
    case "是": isValid = true
    case "否": isValid = false
    default: return nil
    }
  }
}

/// Whether a company is listed on an exchange, in a provider's words.
package struct ListingStatus: Hashable, Sendable {
  /// true for 已上市, false for 未上市.
  package let isListed: Bool

  /// - Returns: nil for any other word.
  package init?(reading text: String) {
    switch CompanyName.key(of: text) {
    case "已上市": isListed = true
    case "未上市": isListed = false
    default: return nil
    }
  }
}
