import ByteFormats
import PatentModel
import Providers

// The JSON of what lines carry.
extension PublicationClaim {
  /// The application comes first, where ``LineGroup/isOfOneClaimant`` looks for it.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("application")
    json.string(application)
    json.name("publication")
    json.string(publication)
    json.name("date")
    json.integer(date.map { Int($0.compact) })
    json.name("source")
    json.string(source)
    json.name("record")
    json.string(recordID)
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let publication = json["publication"]?.string,
      let application = json["application"]?.string, let source = json["source"]?.string,
      let recordID = json["record"]?.string
    else { return nil }
    self.init(
      publication: publication, date: json["date"]?.integer.flatMap(CalendarDate.init(compact:)),
      application: application, source: source, recordID: recordID)
  }
}

extension RecordVersion {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("place")
    json.string(place.key)
    json.name("source")
    json.string(place.source)
    json.name("record")
    json.string(place.recordID)
    json.name("retrieved_on")
    json.integer(Int(retrievedOn.compact))
    json.name("sha256")
    json.string(digest)
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let key = json["place"]?.string, let source = json["source"]?.string,
      let recordID = json["record"]?.string, let digest = json["sha256"]?.string,
      let date = json["retrieved_on"]?.integer.flatMap(CalendarDate.init(compact:))
    else { return nil }
    self.init(
      place: RecordPlace(source: source, recordID: recordID, key: key), retrievedOn: date,
      digest: digest)
  }
}

extension AnswerEvidence {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("verdict")
    json.integer(verdict.rawValue)
    json.name("subject")
    json.string(subject)
    json.name("source")
    json.string(source)
    json.name("retrieved_on")
    json.integer(Int(retrievedOn.compact))
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let verdict = json["verdict"]?.integer.flatMap(ArchivedReply.Verdict.init(rawValue:)),
      let subject = json["subject"]?.string, let source = json["source"]?.string,
      let date = json["retrieved_on"]?.integer.flatMap(CalendarDate.init(compact:))
    else { return nil }
    self.init(verdict: verdict, subject: subject, source: source, retrievedOn: date)
  }
}

extension FacetEvidence {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("filters")
    json.strings(filters)
    json.name("retrieved_on")
    json.integer(Int(retrievedOn.compact))
    json.name("counts")
    json.beginArray()
    for count in counts {
      json.beginObject()
      json.name("facet")
      json.string(count.facet)
      json.name("value")
      json.string(count.value)
      json.name("description")
      json.string(count.description)
      json.name("patents")
      json.integer(count.patents)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let date = json["retrieved_on"]?.integer.flatMap(CalendarDate.init(compact:)) else {
      return nil
    }
    let counts = json["counts"]?.elements.compactMap { count -> CompanyFacets.Count? in
      guard let facet = count["facet"]?.string, let value = count["value"]?.string,
        let patents = count["patents"]?.integer
      else { return nil }
      return CompanyFacets.Count(
        facet: facet, value: value, description: count["description"]?.string, patents: patents)
    }
    self.init(filters: json["filters"].strings, retrievedOn: date, counts: counts ?? [])
  }
}

extension CompanyLink {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("patent")
    json.string(patentID)
    json.name("roles")
    json.strings(matchedRoles)
    json.name("search_keys")
    json.strings(searchKeys)
    json.name("sources")
    json.strings(sources)
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let patentID = json["patent"]?.string else { return nil }
    self.init(
      patentID: patentID, matchedRoles: json["roles"].strings,
      searchKeys: json["search_keys"].strings, sources: json["sources"].strings)
  }
}

extension JSONValue? {
  /// The texts of a list; none for anything else.
  var strings: [String] { self?.texts ?? [] }
}
