import ByteFormats
import PatentModel

extension Patent.Publication {
  func write(to json: inout JSONWriter, sources: String?) {
    json.column("publication_number", number.canonical)
    json.column("publication_number_docdb", number.docdb)
    json.column("country_code", number.countryCode)
    json.column("doc_number", number.docNumber)
    json.column("kind_code", number.kindCode)
    json.column("kind_stage", stage.rawValue)
    json.column("publication_date", date)
    json.column("title", title)
    json.column("is_first_grant", isTrue: isFirstGrant)
    json.column("sources", sources)
  }
}

extension Patent.Party {
  func writeAssignee(to json: inout JSONWriter, sources: String?) {
    json.column("role", role)
    json.column("sequence", sequence)
    json.column("name", name)
    json.column("name_key", nameKey)
    json.column("party_type", type.rawValue)
    json.column("company_id", companyID)
    json.column("sources", sources)
  }

  func writeInventor(to json: inout JSONWriter, sources: String?) {
    json.column("sequence", sequence)
    json.column("name", name)
    json.column("name_key", nameKey)
    json.column("sources", sources)
  }
}

extension Patent.Agent {
  func write(to json: inout JSONWriter, sources: String?) {
    json.column("agent_type", type)
    json.column("sequence", sequence)
    json.column("name", name)
    json.column("name_key", nameKey)
    json.column("agency_code", agencyCode)
    json.column("sources", sources)
  }
}

extension Patent.Classification {
  func write(to json: inout JSONWriter, sources: String?) {
    json.column("scheme", code.scheme.rawValue)
    json.column("code", code.code)
    json.column("sequence", sequence)
    json.column("level", code.level.rawValue)
    json.column("is_first", isTrue: isFirst)
    json.column("is_inventive", isTrue: code.isInventive)
    json.column("version", code.version)
    json.column("class_description", classDescription)
    json.column("sources", sources)
  }
}

extension Patent.PriorityClaim {
  func write(to json: inout JSONWriter, sources: String?) {
    json.column("sequence", sequence)
    // D301 gives the day alone.
    json.column("country_code", nil as String?)
    json.column("application_number", nil as String?)
    json.column("filing_date", filingDate)
    json.column("is_plausible", isTrue: isPlausible)
    json.column("sources", sources)
  }
}

extension Patent.Image {
  func write(to json: inout JSONWriter, sources: String?) {
    json.column("url", url)
    json.column("sequence", sequence)
    json.column("image_type", type)
    json.column("sources", sources)
  }
}
