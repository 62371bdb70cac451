import ByteFormats
import Providers

// The JSON of what a reply says of the order of a report.
extension ReportObservation {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("record")
    json.beginObject()
    record.writeMembers(to: &json)
    json.endObject()
    json.text("company", company)
    json.text("format", format.rawValue)
    json.text("status", status.rawValue)
    json.text("raw_status", rawStatus)
    if let file {
      json.text("file_sha256", file.sha256)
      json.text("file_extension", file.fileExtension)
      json.name("byte_count")
      json.integer(file.byteCount)
    }
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let record = json["record"].flatMap(Observation.Record.init),
      let company = json["company"]?.string,
      let format = json["format"]?.string.flatMap(Format.init(rawValue:)),
      let status = json["status"]?.string.flatMap(Status.init(rawValue:))
    else { return nil }
    self.init(
      record: record, company: company, format: format, status: status,
      rawStatus: json["raw_status"]?.string, file: File(json))
  }
}

extension ReportObservation.File {
  fileprivate init?(_ json: JSONValue) {
    guard let sha256 = json["file_sha256"]?.string, let count = json["byte_count"]?.integer,
      let fileExtension = json["file_extension"]?.string
    else { return nil }
    self.init(sha256: sha256, byteCount: count, fileExtension: fileExtension)
  }
}
