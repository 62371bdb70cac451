import ByteFormats
import PatentModel

// The JSON of the parts of an observation.
extension Observation.Record {
  func write(to json: inout JSONWriter) {
    json.member("source", source)
    json.member("id", id)
    json.member("sha256", digest)
    json.member("retrieved_on", retrievedOn)
  }

  init?(line json: JSONValue) {
    guard let source = json["source"]?.string, let id = json["id"]?.string,
      let digest = json["sha256"]?.string, let retrievedOn = json["retrieved_on"]?.day
    else { return nil }
    self.init(source: source, id: id, digest: digest, retrievedOn: retrievedOn)
  }
}

extension Observation.Document {
  func write(as name: StaticString, to json: inout JSONWriter) {
    json.name(name)
    json.beginObject()
    json.member("number", number)
    json.member("date", date)
    json.member("title", title)
    json.member("stage", stage?.rawValue)
    json.endObject()
  }

  init(line json: JSONValue) {
    self.init(
      number: json["number"]?.string, date: json["date"]?.day, title: json["title"]?.string,
      stage: json["stage"]?.string.flatMap(KindStage.init(rawValue:)))
  }
}

extension Observation.Classification {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("scheme", scheme)
    json.member("codes", codes)
    json.endObject()
  }

  init?(line json: JSONValue) {
    guard let scheme = json["scheme"]?.string else { return nil }
    self.init(scheme: scheme, codes: json["codes"]?.texts ?? [])
  }
}

extension Observation.StatusStatement {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("origin", origin.rawValue)
    json.member("text", text)
    json.member("code", code)
    json.member("date", date)
    json.endObject()
  }

  init?(line json: JSONValue) {
    guard let origin = json["origin"]?.string.flatMap(Origin.init(rawValue:)) else { return nil }
    self.init(
      origin, text: json["text"]?.string, code: json["code"]?.string, date: json["date"]?.day)
  }
}

extension Observation.Citation {
  func write(to json: inout JSONWriter) {
    json.name("citation")
    json.beginObject()
    json.member("subject", subject)
    json.member("refer_type", referType)
    json.endObject()
  }

  init?(line json: JSONValue) {
    guard let subject = json["subject"]?.string, let type = json["refer_type"]?.string else {
      return nil
    }
    self.init(subject: subject, referType: type)
  }
}

extension Observation.Image {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("url", url)
    json.member("type", type)
    json.endObject()
  }

  init?(line json: JSONValue) {
    guard let url = json["url"]?.string, let type = json["type"]?.string else { return nil }
    self.init(url: url, type: type)
  }
}

extension Observation.Doubt {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("flag", flag.rawValue)
    json.member("detail", detail)
    json.endObject()
  }

  init?(line json: JSONValue) {
    guard let flag = json["flag"]?.string.flatMap(QualityFlag.init(rawValue:)) else { return nil }
    self.init(flag, detail: json["detail"]?.string ?? "")
  }
}
