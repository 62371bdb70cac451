import ByteFormats
import Extract
import Load
import Pipeline
import Workspace

extension RunEvent {
  /// A line for machines; nil for steps and bills, of which there are too many.
  var json: String? {
    switch self {
    case .started(let run): JSONWriter.event("started") { $0.member("run_id", run) }
    case .read(let report):
      JSONWriter.event("read") { json in
        json.member("rows", report.counts.rows)
        json.member("accepted", report.counts.accepted)
      }
    case .step, .billed: nil
    case .stopped(let name, let refusal):
      JSONWriter.event("waiting") { json in
        json.member("for", name)
        json.member("code", refusal.code)
        json.member("message", refusal.message)
        json.member("until", refusal.until.map { ShanghaiTime($0).timestamp })
      }
    case .merging(let stage): JSONWriter.event("merging") { $0.member("stage", stage) }
    case .loaded(let stage, let file):
      JSONWriter.event("loaded") { json in
        json.member("stage", stage)
        json.member("path", file.path)
        json.member("records", file.records)
      }
    }
  }
}

extension StageProgress {
  /// How far it is, as a line for machines.
  var json: String {
    JSONWriter.event("progress") { json in
      json.member("stage", name)
      for (key, count) in [
        ("done", ended), ("total", total), ("records", records), ("reused", reused),
        ("failed", failed), ("deferred", deferred),
      ] {
        json.member(key, count)
      }
      json.name("cost")
      if let cost = spent.knownCost { json.double(cost.yuan) } else { json.null() }
    }
  }
}

extension JSONWriter {
  /// An object on one line, with its kind in front.
  static func event(_ name: String, _ members: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.member("event", name)
    members(&json)
    json.endObject()
    return json.text
  }

  mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    string(text)
  }

  mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    integer(number)
  }
}
