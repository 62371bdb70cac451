import Foundation
import Pipeline

/// An explanation as a person reads it: attributes, then what contradicts, then the records behind them.
struct ExplanationText {
  private let explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }

  var lines: [String] {
    [[explanation.patentID, explanation.title].compactMap(\.self).joined(separator: "  ")]
      + section("Attributes", explanation.attributes.flatMap(lines))
      + section("Conflicts", explanation.conflicts.map(line))
      + section("Doubts", explanation.flags.map(line))
      + section("Records", explanation.records.indices.flatMap(lines))
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
  }

  private func lines(of attribute: Explanation.Attribute) -> [String] {
    let witnesses = attribute.records.map(mark)
    let source = witnesses.isEmpty ? "concluded" : witnesses.joined(separator: " ")
    let name = attribute.name + (attribute.document.map { " of \($0)" } ?? "")
    return ["\(name): \(attribute.value ?? "—")", "    \(attribute.rule) · \(source)"]
      + attribute.others.map { "    not \($0.value) · \(mark($0.record))" }
  }

  private func line(of conflict: Explanation.Conflict) -> String {
    "\(conflict.severity) \(conflict.attribute) (\(conflict.rule)): \(conflict.losingValue) "
      + "by \(conflict.losingSources)"
      + (conflict.winningValue.map { ", taken is \($0)" } ?? ", nothing taken")
  }

  private func line(of flag: Explanation.Flag) -> String {
    "\(flag.severity) \(flag.flag)" + (flag.detail.isEmpty ? "" : ": \(flag.detail)")
      + " (\(flag.source))"
  }

  private func lines(ofRecord place: Int) -> [String] {
    let record = explanation.records[place]
    return ["\(mark(place)) \(record.source) \(record.id), \(record.retrievedOn)"]
      + record.replies.map { reply in
        let question = reply.question.removingPercentEncoding ?? reply.question
        return "    \(reply.stage): \(reply.endpoint) \(question)"
      }
  }

  /// Records are counted from 1 for people.
  private func mark(_ place: Int) -> String { "[\(place + 1)]" }
}
