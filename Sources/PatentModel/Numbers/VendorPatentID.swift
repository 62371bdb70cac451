/// The id that a vendor gave a patent: a UUID, such as `00000000-0000-0000-0000-000000000001`.
///
/// No number of any office has this shape, so a list of publication numbers may hold such ids as well.
package struct VendorPatentID: Hashable, Sendable {
  /// In lower case.
  package let canonical: String

  /// Reads an id in either case, blanks at its ends apart; nil for anything else.
  package init?(reading text: String) {
    // Nearly everything is too short to be one.
    guard text.utf8.count >= 36 else { return nil }
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    let id = String(trimmed.reversed()).lowercased()
    let parts = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [8, 4, 4, 4, 12],
      parts.joined().allSatisfy({ Self.digits.contains($0) })
    else { return nil }
    canonical = id
  }

  private static let digits = Set("0123456789abcdef".utf8)
}
