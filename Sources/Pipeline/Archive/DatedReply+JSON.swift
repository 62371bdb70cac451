import ByteFormats
import Foundation
import Providers
import Transform
import Workspace

// The line of a reply on its way to another archive: besides what a merge reads, when it came, to the
// second, and who gave it.
extension DatedReply {
  func write(to json: inout JSONWriter, parser: JSONParser, origin: WorkspaceOrigin) {
    reply.write(to: &json, parser: parser) { json in
      json.name("retrieved_at")
      json.integer(Int(retrievedAt.timeIntervalSince1970))
      json.name("origin")
      json.string(origin.rawValue)
    }
  }

  /// Reads what ``write(to:parser:origin:)`` wrote; nil for anything else.
  init?(_ json: JSONValue) {
    guard let second = json["retrieved_at"]?.integer, let reply = ArchivedReply(json) else {
      return nil
    }
    self.init(reply, retrievedAt: Date(timeIntervalSince1970: TimeInterval(second)))
  }
}

extension WorkspaceOrigin {
  /// Of the line of a reply; nil where it does not tell.
  init?(_ json: JSONValue) {
    guard let origin = json["origin"]?.string.flatMap(WorkspaceOrigin.init(rawValue:)) else {
      return nil
    }
    self = origin
  }
}
