import ByteFormats
import PatentModel
import Providers

extension ResolvedRow {
  /// Writes the row as a line of its own.
  func write(to json: inout JSONWriter, withEntity: Bool) {
    json.beginObject()
    writeColumns(to: &json, withEntity: withEntity)
    json.endObject()
  }

  /// Writes the columns alone; the entity's id is left out inside the line of the entity.
  func writeColumns(to json: inout JSONWriter, withEntity: Bool) {
    json.column("input_name", row.inputName)
    json.column("line_number", row.line)
    json.column("part_number", row.part)
    json.column("kind", row.kind.rawValue)
    json.column("raw_value", row.rawValue)
    json.column("normalized_value", row.normalizedValue)
    json.column("state", state)
    json.column("reason", reason)
    if withEntity { json.column("entity_id", entityID) }
    json.column("duplicate_of_line", row.duplicateOfLine)
    json.column("warnings", list: row.warnings.map(\.rawValue).sorted())
    json.column("extra", json: row.extra)
  }
}

extension Testimony {
  /// Writes where a patent was read: a row of `source_record`.
  func writeSource(to json: inout JSONWriter) { record.observation.writeSource(to: &json) }
}

extension Observation {
  fileprivate func writeSource(to json: inout JSONWriter) {
    json.column("source", record.source)
    json.column("source_record_id", record.id)
    json.column("raw_application_number", applicationNumber)
    json.column("raw_publication_number", publication?.number)
    json.column("raw_grant_number", grant?.number)
    json.column("record_sha256", record.digest)
    json.column("retrieved_on", record.retrievedOn)
  }
}

extension Observation.Record {
  /// Writes where something was read that names no patent: a row of `source_record`.
  func writeColumns(to json: inout JSONWriter) {
    json.column("source", source)
    json.column("source_record_id", id)
    json.column("raw_application_number", nil as String?)
    json.column("raw_publication_number", nil as String?)
    json.column("raw_grant_number", nil as String?)
    json.column("record_sha256", digest)
    json.column("retrieved_on", retrievedOn)
  }
}

extension Conflict {
  func write(to json: inout JSONWriter) {
    json.column("attribute", attribute)
    json.column("rule", rule)
    json.column("losing_value", losingValue)
    json.column("severity", severity.rawValue)
    json.column("losing_sources", sources: losingSources)
    json.column("winning_value", winningValue)
    json.column("winning_sources", sources: winningSources)
  }
}

extension Flag {
  func write(to json: inout JSONWriter) {
    json.column("flag", flag.rawValue)
    json.column("detail", detail)
    json.column("source", source)
    json.column("severity", flag.severity.rawValue)
  }
}
