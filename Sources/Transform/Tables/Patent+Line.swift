import ByteFormats
import PatentModel

extension Patent {
  /// Writes the line of this patent: its columns, then its child tables, each in the order of the
  /// canonical model.
  func write(to json: inout JSONWriter) {
    var sources = SourceTexts(of: records)
    json.beginObject()
    writeIdentity(to: &json)
    writeDates(to: &json)
    writeStatus(to: &json, &sources)
    writeTexts(to: &json)
    writeOrigin(to: &json)
    json.table("publication", publications) {
      $1.write(to: &$0, sources: sources.text(at: $1.places))
    }
    json.table("patent_assignee", assignees) {
      $1.writeAssignee(to: &$0, sources: sources.text(at: $1.places))
    }
    json.table("patent_inventor", inventors) {
      $1.writeInventor(to: &$0, sources: sources.text(at: $1.places))
    }
    json.table("patent_agent", agents) {
      $1.write(to: &$0, sources: sources.text(at: $1.places))
    }
    json.table("classification", classifications) {
      $1.write(to: &$0, sources: sources.text(at: $1.places))
    }
    json.table("priority_claim", priorityClaims) {
      $1.write(to: &$0, sources: sources.text(at: $1.places))
    }
    json.table("citation", citations) { $1.write(to: &$0) }
    writeEvents(to: &json, &sources)
    json.table("image", images) {
      $1.write(to: &$0, sources: sources.text(at: $1.places))
    }
    json.table("input_row", rows) { $1.writeColumns(to: &$0, withEntity: false) }
    json.table("source_record", records) { $1.writeSource(to: &$0) }
    json.table("conflict", conflicts) { $1.write(to: &$0) }
    json.table("quality_flag", flags) { $1.write(to: &$0) }
    json.endObject()
  }

  private func writeIdentity(to json: inout JSONWriter) {
    json.column("patent_id", id)
    json.column("country_code", countryCode)
    json.column("application_number", application?.canonical)
    json.column("application_number_docdb", application?.docdb)
    json.column("check_digit_state", application?.checkDigitState.rawValue)
    json.column("application_kind", patentType?.applicationKind)
    json.column("patent_type", patentType?.rawValue)
    json.column("is_pct_national_phase", isTrue: application?.isPCTNationalPhase)
    json.column("filing_year", filingDate?.year)
    json.column("is_stub", isTrue: isStub)
  }

  private func writeDates(to json: inout JSONWriter) {
    json.column("filing_date", filingDate)
    json.column("priority_date", priorityDate)
    json.column("first_publication_date", firstPublicationDate)
    json.column("grant_date", grantDate)
    json.column("grant_publication_number", grantPublicationNumber)
    json.column("anticipated_expiration_date", expirationDate)
    json.column("anticipated_expiration_basis", expirationBasis)
    json.column("cessation_date", cessationDate)
  }

  private func writeStatus(to json: inout JSONWriter, _ sources: inout SourceTexts) {
    json.column("legal_status", legalStatus.status.rawValue)
    json.column("legal_status_detail", legalStatus.detail?.rawValue)
    json.column("legal_status_date", legalStatus.date)
    json.column("legal_status_source", sources.text(at: legalStatus.places))
    json.column("legal_status_rule", legalStatus.rule.rawValue)
  }

  private func writeTexts(to json: inout JSONWriter) {
    json.column("title", title)
    json.column("title_language", title?.language)
    json.column("abstract", abstract)
    json.column("abstract_language", abstract?.language)
    json.column("primary_examiner", primaryExaminer)
    json.column("assistant_examiner", assistantExaminer)
  }

  private func writeOrigin(to json: inout JSONWriter) {
    json.column("source_count", records.count)
    json.column("conflict_count", conflicts.count)
    json.column("sources", sources: sources)
    json.column("retrieved_on", retrievedOn)
    json.column(lineage: lineage)
  }

  private func writeEvents(to json: inout JSONWriter, _ sources: inout SourceTexts) {
    let (isGranted, grantedOn) = (isGranted, grantedOn)
    var sequence = 0
    json.table("legal_event", events) { json, event in
      sequence += 1
      json.column("sequence", sequence)
      json.column("event_date", event.date)
      json.column("event_type", event.type)
      json.column("event_category", event.category(grantedOn: grantedOn).rawValue)
      json.column("event_text", event.text)
      json.column("vendor_code", event.code)
      json.column("is_status_bearing", isTrue: event.isStatusBearing)
      json.column("status_after", event.statusAfter(isGranted: isGranted)?.rawValue)
      json.column("origin", event.origin.rawValue)
      json.column("sources", sources.text(at: event.places))
    }
  }
}

extension String {
  /// `zh` for a text with a Han character, else `und`.
  fileprivate var language: String { holdsHan ? "zh" : "und" }
}
