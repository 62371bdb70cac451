/// Why a row of the list leads to nothing, and what a person can do about it.
enum InputReason {
  /// What to do about a reason of the model's closed list; a general word for any other.
  static func remedy(for reason: String) -> String {
    switch reason {
    case "blank": "Fill in the value, or take the row out."
    case "masked_value": "Replace the mask by the real value."
    case "undecodable_bytes": "Save the list as UTF-8."
    case "wrong_field_count": "Look for a stray quote or delimiter in this row."
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
