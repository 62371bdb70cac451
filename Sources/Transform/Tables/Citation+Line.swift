import ByteFormats
import PatentModel

extension Citation {
  func write(to json: inout JSONWriter) {
    json.column("citing_key", citing.key)
    json.column("cited_key", cited.key)
    json.column("citing_patent_id", citing.patentID)
    json.column("cited_patent_id", cited.patentID)
    json.column("citing_publication_number", citing.publication)
    json.column("cited_publication_number", cited.publication)
    json.column("cited_country_code", cited.countryCode)
    json.column("cited_title", cited.patentID == nil ? nil : cited.title)
    json.column("npl_text", literature)
    json.column("direction", directionWord)
    json.column("refer_types", sources: referTypes)
    json.column("is_date_plausible", isTrue: isDatePlausible)
    json.column("sources", sources: sources)
  }
}
