import Foundation
import PatentModel
import Pipeline

/// An explanation as a person reads it: attributes, then what contradicts, then the records behind them.
struct ExplanationText {
  private let explanation: Explanation
  private let language: Language

  init(_ explanation: Explanation, in language: Language) {
    self.explanation = explanation
    self.language = language
  }

  var lines: [String] {
    [[explanation.patentID, explanation.title].compactMap(\.self).joined(separator: "  ")]
      + section(.attributes, explanation.attributes.flatMap(lines))
      + section(.conflicts, explanation.conflicts.map(line))
      + section(.doubts, explanation.flags.map(line))
      + section(.evidence, explanation.records.indices.flatMap(lines))
  }

  private func section(_ title: Words, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title[language]] + lines.map { "  " + $0 }
  }

  private func lines(of attribute: Explanation.Attribute) -> [String] {
    let witnesses = attribute.records.map(mark)
    let source = witnesses.isEmpty ? Words.concluded[language] : witnesses.joined(separator: " ")
    let name = attribute.name + (attribute.document.map { Words.of(document: $0)[language] } ?? "")
    return ["\(name): \(attribute.value ?? "—")", "    \(attribute.rule) · \(source)"]
      + attribute.others.map { "    \(Words.not($0.value)[language]) · \(mark($0.record))" }
  }

  private func line(of conflict: Explanation.Conflict) -> String {
    "\(conflict.severity) \(conflict.attribute) (\(conflict.rule)): "
      + Words.conflict(
        conflict.losingValue, by: conflict.losingSources, taken: conflict.winningValue)[language]
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
