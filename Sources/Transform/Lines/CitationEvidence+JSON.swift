import ByteFormats
import PatentModel
import Providers

extension CitationEvidence {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("subject")
    json.string(subject)
    json.name("refer_type")
    json.string(referType)
    json.name("document")
    document.write(to: &json)
    json.name("version")
    version.write(to: &json)
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let subject = json["subject"]?.string, let referType = json["refer_type"]?.string,
      let document = json["document"].flatMap(CitationEnd.init),
      let version = json["version"].flatMap(RecordVersion.init)
    else { return nil }
    self.init(subject: subject, referType: referType, document: document, version: version)
  }
}

extension CitationEnd {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("key")
    json.string(key)
    json.name("publication")
    json.string(publication)
    json.name("published_on")
    json.integer(publishedOn.map { Int($0.compact) })
    json.name("country")
    json.string(countryCode)
    json.name("title")
    json.string(title)
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let key = json["key"]?.string else { return nil }
    self.init(
      key: key, publication: json["publication"]?.string,
      publishedOn: json["published_on"]?.integer.flatMap(CalendarDate.init(compact:)),
      countryCode: json["country"]?.string, title: json["title"]?.string)
  }
}
