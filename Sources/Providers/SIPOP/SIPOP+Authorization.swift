import ByteFormats
package import Foundation

extension SIPOP {
  /// Makes a form of the six fields that all methods share; nothing stands in the query.
  ///
  /// The path of a request is the method's name, and its query becomes `param`, whose bytes are the same
  /// in the signature and in the form. Source: 引证信息, 公共参数.
  package func sign(_ request: Request, at time: Date, session: Session?) -> SignedRequest {
    let param = Self.json(request.query)
    let timestamp = self.timestamp(at: time)
    let signature = traits.signatureRule.signature(
      timestamp: timestamp, param: param, secret: appSecret)
    let form = [
      Request.Parameter("appKey", appKey.revealed), .init("method", request.path),
      .init("param", param), .init("timestamp", timestamp), .init("sign", signature),
      .init("v", "1.0"),
    ]
    return SignedRequest(
      method: request.method, address: address, query: "",
      headers: [("Content-Type", "application/x-www-form-urlencoded")],
      body: form.percentEncoded)
  }

  /// `2018-01-09 13:52:03`, in the zone that the traits name.
  private func timestamp(at time: Date) -> String {
    time.formatted(
      Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: traits.zone)
        .year().month().day().time(includingFractionalSeconds: false))
  }

  /// Compact, in the order given, with Chinese and slashes as they are.
  private static func json(_ parameters: [Request.Parameter]) -> String {
    var json = JSONWriter()
    json.beginObject()
    for parameter in parameters {
      json.name(parameter.name)
      json.string(parameter.value)
    }
    json.endObject()
    return json.text
  }
}
