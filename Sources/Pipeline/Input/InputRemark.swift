package import PatentModel

/// Why a row of the list leads to nothing, and what a person can do about it.
package struct InputRemark: Hashable, Sendable {
  private static let longestQuote = 60

  /// What was found; nil where the reason says it all.
  package let finding: String?
  /// What to do.
  package let remedy: String

  /// - Parameter row: Rejected.
  package init(_ row: InputRow) {
    let reason = row.reason ?? ""
    finding = row.finding ?? Self.finding(reason, of: row.rawValue, row.kind)
    remedy = Self.remedy(for: reason)
  }

  /// - Parameters:
  ///   - reason: One of the model's closed list; a general word for any other.
  ///   - value: As it was read.
  ///   - kind: What it should be.
  init(reason: String, value: String?, kind: InputRow.Kind) {
    finding = Self.finding(reason, of: value, kind)
    remedy = Self.remedy(for: reason)
  }

  /// Both in one.
  package var sentence: String { (finding.map { $0 + " " } ?? "") + remedy }

  private static func finding(_ reason: String, of value: String?, _ kind: InputRow.Kind) -> String?
  {
    let text = value.map { $0.count > longestQuote ? $0.prefix(longestQuote - 1) + "…" : $0 } ?? ""
    switch reason {
    case "wrong_field_count": return "“\(text)” stands in a row whose cells do not fit the header."
    case "undecodable_bytes": return "“\(text)” holds bytes that are no characters."
    case "cell_too_large": return "“\(text)” begins a record of more than 16 MiB."
    case "blank": return "The cell is empty, and others of its row are not."
    default: return faultOfValue(text, kind, reason: reason)
    }
  }

  private static func faultOfValue(
    _ text: String, _ kind: InputRow.Kind, reason: String
  ) -> String? {
    do throws(InputValue.Fault) {
      _ = try InputValue(reading: text, as: kind)
      return nil
    } catch {
      return error.reason == reason ? error.message : nil
    }
  }

  private static func remedy(for reason: String) -> String {
    switch reason {
    case "blank": "Fill in the value, or take the row out."
    case "masked_value": "Replace it by the real value."
    case "undecodable_bytes": "Save the list as “CSV UTF-8”, or write the value anew."
    case "wrong_field_count": "Look for a stray quote or delimiter in this row."
    case "cell_too_large": "A quote that never closes may have swallowed what follows."
    case "joint_cell": "Write one value a row, or say what separates them: --split \";\"."
    case "not_a_company": "Put it into a list of its own, for a pipeline that takes such numbers."
    case "not_an_application_number": "Write it like CN202111250145.3."
    case "not_a_publication_number":
      "Write it like CN114154014A; application numbers are another list."
    case "bad_type_digit": "The digit behind the year must be 1, 2, 3, 8 or 9."
    case "bad_year": "The number begins with a year that does not fit."
    case "foreign_number": "Only Chinese numbers can be asked for."
    case "name_too_short": "Write the full name, or the credit code."
    case "no_record": "The provider has nothing for it; check the spelling."
    case "answer_contradicts_question":
      "The provider answered with another patent; see the conflicts."
    default: "Check the value."
    }
  }
}
