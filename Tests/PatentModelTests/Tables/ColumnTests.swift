import PatentModel
import Testing

/// The columns of every table as the canonical model lists them: `*` is part of the key, `!` must be
/// there, `#` is a number, `[]` an array, `{}` an object, `→` names a table.
struct ColumnTests {
  private static let model: [(table: String, columns: String)] = [
    (
      "patent",
      """
      patent_id* country_code! application_number application_number_docdb check_digit_state \
      application_kind patent_type is_pct_national_phase# filing_year# is_stub#! filing_date \
      priority_date first_publication_date grant_date grant_publication_number \
      anticipated_expiration_date anticipated_expiration_basis cessation_date legal_status! \
      legal_status_detail legal_status_date legal_status_source legal_status_rule title \
      title_language abstract abstract_language primary_examiner assistant_examiner \
      source_count#! conflict_count#! sources! retrieved_on! lineage[]!
      """
    ),
    (
      "publication",
      """
      publication_number* patent_id!→patent publication_number_docdb! country_code! doc_number! \
      kind_code kind_stage! publication_date title is_first_grant#! sources!
      """
    ),
    (
      "patent_assignee",
      """
      patent_id*→patent role* sequence#* name! name_key! party_type! company_id→company sources!
      """
    ),
    ("patent_inventor", "patent_id*→patent sequence#* name! name_key! sources!"),
    (
      "patent_agent",
      "patent_id*→patent agent_type* sequence#* name! name_key! agency_code sources!"
    ),
    (
      "classification",
      """
      patent_id*→patent scheme* code* sequence#! level! is_first#! is_inventive# version \
      class_description sources!
      """
    ),
    (
      "priority_claim",
      """
      patent_id*→patent sequence#* country_code application_number filing_date is_plausible#! \
      sources!
      """
    ),
    (
      "citation",
      """
      citing_key* cited_key* citing_patent_id→patent cited_patent_id→patent \
      citing_publication_number cited_publication_number cited_country_code cited_title npl_text \
      direction! refer_types is_date_plausible# sources!
      """
    ),
    (
      "legal_event",
      """
      patent_id*→patent sequence#* event_date event_type! event_category! event_text vendor_code \
      is_status_bearing#! status_after origin! sources!
      """
    ),
    ("image", "patent_id*→patent url* sequence#! image_type! sources!"),
    (
      "company",
      """
      company_id* name name_key uscc uscc_state organization_code registration_number \
      registration_number_state qcc_key_no legal_representative legal_representative_qcc_id \
      economic_kind province address phone registered_capital_amount# is_listed# \
      registered_capital_currency registered_capital_raw listing_status stock_code \
      alias_names[]! query_keys[]! is_queried#! sources! retrieved_on lineage[]!
      """
    ),
    (
      "company_patent",
      """
      company_id*→company patent_id*→patent is_named_party#! matched_roles query_keys[]! sources!
      """
    ),
    (
      "company_patent_facet",
      "company_id*→company facet* value* description patent_count#! retrieved_on!"
    ),
    (
      "telecom_license",
      """
      license_id* company_id→company license_number license_number_raw is_valid# is_valid_raw \
      scope has_annual_report# service_types[] complaint_response_rate# complaint_count# \
      service_types_raw complaint_response_rate_raw complaint_count_raw company_name uscc \
      qcc_key_no legal_representative legal_representative_qcc_id economic_kind province address \
      phone stock_code registered_capital_amount# is_listed# registered_capital_currency \
      registered_capital_raw listing_status sources! retrieved_on!
      """
    ),
    (
      "credit_report",
      """
      company_id*→company report_format* order_number report_status! report_status_raw file_name \
      file_sha256 byte_count# retrieved_on
      """
    ),
    (
      "input_row",
      """
      input_name* line_number#* part_number#* kind! raw_value normalized_value state! reason \
      entity_id duplicate_of_line# warnings[]! extra{}
      """
    ),
    (
      "source_record",
      """
      source* source_record_id* entity_type! entity_id! raw_application_number \
      raw_publication_number raw_grant_number record_sha256! retrieved_on!
      """
    ),
    (
      "conflict",
      """
      entity_type* entity_id* attribute* rule* losing_value* severity! losing_sources! \
      winning_value winning_sources
      """
    ),
    ("quality_flag", "entity_type* entity_id* flag* detail* source* severity!"),
  ]

  @Test(arguments: model)
  func `the columns are the model's, in its order`(table: String, columns: String) throws {
    let found = try #require(Table.all.first { $0.name == table })

    #expect(found.columns.map(\.shorthand).joined(separator: " ") == columns)
  }
}

extension Column {
  fileprivate var shorthand: String {
    let type =
      switch self.type {
      case .text: ""
      case .integer, .real: "#"
      case .array: "[]"
      case .object: "{}"
      }
    let presence = isKey ? "*" : isRequired ? "!" : ""
    return name + type + presence + (references.map { "→\($0)" } ?? "")
  }
}
