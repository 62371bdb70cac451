import ByteFormats
import PatentModel

extension ReportObservation {
  /// The state of an order; nil when the question names none.
  ///
  /// The record is the order's in every state. Its digest is the file's; where there is none, that of
  /// number and letter, whatever form they came in.
  init?(
    _ asked: QCC.ReportParameters, _ status: Status, letter: String?, told day: CalendarDate,
    file: File? = nil
  ) {
    guard let number = asked.orderNumber else { return nil }
    self.init(
      record: .init(
        source: QCC.Reports.endpoint.description, id: number,
        digest: file?.sha256 ?? Self.digest(of: number, letter: letter), retrievedOn: day),
      company: asked.company, format: asked.format, status: status, rawStatus: letter, file: file)
  }

  /// The SHA-256 of `{"OrderNo":…,"ReportStatus":…}`.
  private static func digest(of number: String, letter: String?) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.member("OrderNo", number)
    json.member("ReportStatus", letter)
    json.endObject()
    return json.bytes.sha256
  }
}
