/// A doubt about one value that was kept all the same, or the reason why it was not.
///
/// The raw value is the word written to the `flag` column of `quality_flag`.
public enum QualityFlag: String, Sendable, CaseIterable {
  case ambiguousCompanyName = "ambiguous_company_name"
  case amountRounded = "amount_rounded"
  case amountUnitMissing = "amount_unit_missing"
  case checkDigitComputed = "check_digit_computed"
  case checkDigitMismatch = "check_digit_mismatch"
  case dateOrderViolation = "date_order_violation"
  case filingYearMismatch = "filing_year_mismatch"
  case grantWithoutStatus = "grant_without_status"
  case implausiblePriorityDate = "implausible_priority_date"
  case inventorWithheld = "inventor_withheld"
  case kindSeriesMismatch = "kind_series_mismatch"
  case kindSuffixOnApplication = "kind_suffix_on_application"
  case legacyPrefixLetter = "legacy_prefix_letter"
  case linkedByPublicationBase = "linked_by_publication_base"
  case maskedValue = "masked_value"
  case nulRemoved = "nul_removed"
  case reservedFieldFilled = "reserved_field_filled"
  case termElapsed = "term_elapsed"
  case termMismatch = "term_mismatch"
  case unmappedReferType = "unmapped_refer_type"
  case unmappedStatusCode = "unmapped_status_code"
  case unmappedStatusText = "unmapped_status_text"
  case unparsableNumber = "unparsable_number"
  case unparsedValue = "unparsed_value"
  case usccCheckMismatch = "uscc_check_mismatch"
  case usccPlaceholder = "uscc_placeholder"
  case zeroPaddedPublication = "zero_padded_publication"
}

/// How much a doubt should trouble the reader of a dataset.
public enum Severity: String, Sendable, CaseIterable {
  /// Worth knowing; the value stands.
  case info
  /// The value stands, but something about it is not as it should be.
  case warn
  /// No value could be accepted, or the identity of an entity is contradicted.
  case error
}

extension QualityFlag {
  /// The weight that the canonical model gives this flag.
  public var severity: Severity {
    switch self {
    case .unparsableNumber:
      .error
    case .ambiguousCompanyName, .amountUnitMissing, .checkDigitMismatch, .dateOrderViolation,
      .grantWithoutStatus, .implausiblePriorityDate, .kindSeriesMismatch, .nulRemoved,
      .termMismatch, .unmappedReferType, .unmappedStatusCode, .unmappedStatusText,
      .unparsedValue, .usccCheckMismatch, .usccPlaceholder:
      .warn
    case .amountRounded, .checkDigitComputed, .filingYearMismatch, .inventorWithheld,
      .kindSuffixOnApplication, .legacyPrefixLetter, .linkedByPublicationBase, .maskedValue,
      .reservedFieldFilled, .termElapsed, .zeroPaddedPublication:
      .info
    }
  }
}
