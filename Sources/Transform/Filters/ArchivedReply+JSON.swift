package import ByteFormats
import Foundation
import PatentModel
package import Providers

// The line of an archived reply, as it leaves the archive for other tools: without credentials, which
// no archive holds, and without the queries of addresses, which hold signatures.
extension ArchivedReply {
  /// Writes one JSON object: `provider`, `endpoint`, `retrieved_on`, what `more` adds, `code`, `answers`
  /// (what the reply says to each question, by key), and `reply`, or `reply_base64` where the body is no
  /// JSON.
  package func write(
    to json: inout JSONWriter, parser: JSONParser,
    adding more: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.beginObject()
    json.column("provider", endpoint.provider)
    json.column("endpoint", endpoint.name)
    json.column("retrieved_on", retrievedOn)
    more(&json)
    json.column("code", code)
    json.name("answers")
    json.beginObject()
    for answer in answers {
      json.name(answer.key)
      json.string(answer.verdict.word)
    }
    json.endObject()
    writeBody(to: &json, parser: parser)
    json.endObject()
  }

  private func writeBody(to json: inout JSONWriter, parser: JSONParser) {
    var content = JSONWriter(reserving: body.count)
    let isJSON: Void? = try? parser.read(body) { content.unsigned($0) }
    if isJSON == nil {
      json.column("reply_base64", Data(body.withoutQueriesOfMarkup).base64EncodedString())
    } else {
      json.name("reply")
      content.withUnsafeBytes { json.raw($0) }
    }
  }

  /// Reads what ``write(to:parser:adding:)`` wrote; nil for anything else.
  package init?(_ json: JSONValue) {
    guard let provider = json["provider"]?.string, let endpoint = json["endpoint"]?.string,
      let day = json["retrieved_on"]?.string.flatMap({ CalendarDate(reading: $0) }),
      let answers = json["answers"], answers.kind == .object,
      let body = Self.body(of: json)
    else { return nil }
    let verdicts = answers.members.compactMap { key, value in
      value.string.flatMap(Verdict.init(word:)).map {
        (key: String(decoding: key, as: UTF8.self), verdict: $0)
      }
    }
    self.init(
      endpoint: Endpoint(provider: provider, name: endpoint), answers: verdicts,
      retrievedOn: day, code: json["code"]?.string ?? "", body: body)
  }

  private static func body(of json: JSONValue) -> [UInt8]? {
    if let reply = json["reply"] {
      var writer = JSONWriter()
      writer.value(reply)
      return writer.bytes
    }
    return json["reply_base64"]?.string.flatMap { Data(base64Encoded: $0) }.map(Array.init)
  }
}

extension ArchivedReply.Verdict {
  fileprivate var word: String {
    switch self {
    case .records: "records"
    case .empty: "empty"
    case .refused: "refused"
    }
  }

  fileprivate init?(word: String) {
    switch word {
    case "records": self = .records
    case "empty": self = .empty
    case "refused": self = .refused
    default: return nil
    }
  }
}

extension JSONWriter {
  /// A value as it was read, addresses without their queries.
  fileprivate mutating func unsigned(_ value: JSONValue) {
    switch value.kind {
    case .string:
      if let utf8 = value.utf8 { string(utf8.withoutQuery) }
    case .array:
      beginArray()
      for element in value.elements { unsigned(element) }
      endArray()
    case .object:
      beginObject()
      for member in value.members {
        name(String(decoding: member.name, as: UTF8.self))
        unsigned(member.value)
      }
      endObject()
    default: self.value(value)
    }
  }
}

extension [UInt8] {
  /// The text of XML or HTML, its addresses without their queries; anything else, such as a report's file,
  /// as it is.
  fileprivate var withoutQueriesOfMarkup: [UInt8] {
    guard first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) == UInt8(ascii: "<"),
      let text = String(validating: self, as: UTF8.self)
    else { return self }
    return Array(text.replacing(/(https?:\/\/[^\s<>"'?#]*)[?#][^\s<>"']*/) { $0.output.1 }.utf8)
  }
}
