/// A patent agency, with the code that some sources write behind its name.
package struct AgencyName: Hashable, Sendable {
  /// The name as companies show theirs.
  package let name: String
  /// The five digits of the agency's licence.
  package let code: String?

  /// Splits `苏州中合知识产权代理事务所(普通合伙) 32266` into name and code.
  package init(_ text: String) {
    let whole = CompanyName(text).name
    let digits = whole.utf8.reversed().prefix(while: \.isDigit).count
    let split = whole.utf8.index(whole.endIndex, offsetBy: -digits)
    guard digits == 5, split > whole.startIndex else {
      (name, code) = (whole, nil)
      return
    }
    name = CompanyName(String(whole[..<split])).name
    code = String(whole[split...])
  }
}
