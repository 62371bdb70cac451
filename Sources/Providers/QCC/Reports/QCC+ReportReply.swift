import ByteFormats
import Foundation
import XMLCoder

extension QCC {
  /// What a reply of the module Report says, which comes as JSON or as XML.
  ///
  /// The table of 企业信用报告 V1.3, 6.2 has the fields beside `Status`, its samples inside `Result`: both
  /// are read. Empty texts are nil.
  struct ReportReply {
    let status: String
    let message: String
    let orderNumber: String?
    /// The letter of `ReportStatus`; S means “ready”, others are not documented.
    let letter: String?
    /// `ReportUrl`; whoever knows it can fetch the report.
    let address: String?
  }
}

extension QCC.ReportReply {
  /// - Returns: nil when this is no envelope of QCC.
  init?(_ body: [UInt8]) {
    let text = Array(body.drop(while: Self.mayPrecede))
    let reply = text.first == UInt8(ascii: "<") ? Self(xml: text) : Self(json: text)
    guard let reply else { return nil }
    self = reply
  }

  /// White space, and the bytes of the mark that some put before UTF-8.
  private static func mayPrecede(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0xEF, 0xBB, 0xBF].contains(byte)
  }

  private init?(json text: [UInt8]) {
    let reply = try? JSONParser().read(text) { QCC.Envelope($0).map(Self.init(envelope:)) }
    guard let reply = reply ?? nil else { return nil }
    self = reply
  }

  private init(envelope: QCC.Envelope) {
    let result = envelope.root[anyCase: "result"]
    func text(_ name: StaticString) -> String? {
      result?[anyCase: name]?.word ?? envelope.root[anyCase: name]?.word
    }
    self.init(
      status: envelope.status, message: envelope.message, orderNumber: text("orderno"),
      letter: text("reportstatus"), address: text("reporturl"))
  }

  private init?(xml text: [UInt8]) {
    let decoder = XMLDecoder()
    decoder.keyDecodingStrategy = .convertFromCapitalized
    guard let reply = try? decoder.decode(XMLReply.self, from: Data(text)) else { return nil }
    self.init(
      status: reply.status, message: reply.message ?? "", orderNumber: reply.text(\.orderNo),
      letter: reply.text(\.reportStatus), address: reply.text(\.reportUrl))
  }
}

/// `YJServiceResult`; names begin with a small letter here.
private struct XMLReply: Decodable {
  let status: String
  let message: String?
  let result: Fields?
  private let fields: Fields

  struct Fields: Decodable {
    let orderNo: String?
    let reportStatus: String?
    let reportUrl: String?
  }

  enum CodingKeys: CodingKey {
    case status, message, result
  }

  init(from decoder: any Decoder) throws {
    let reply = try decoder.container(keyedBy: CodingKeys.self)
    status = try reply.decode(String.self, forKey: .status)
    message = try reply.decodeIfPresent(String.self, forKey: .message)
    result = try reply.decodeIfPresent(Fields.self, forKey: .result)
    fields = try Fields(from: decoder)
  }

  /// A field inside `Result`, else one beside it; nil where neither holds more than blanks.
  func text(_ field: KeyPath<Fields, String?>) -> String? {
    [result?[keyPath: field], fields[keyPath: field]].lazy
      .compactMap { $0?.trimmingBlanks }.first { !$0.isEmpty }
  }
}
