import ByteFormats

extension Explanation {
  /// One JSON object, in the names of the dataset's tables.
  package var json: String {
    var json = JSONWriter()
    json.beginObject()
    json.text("patent_id", patentID)
    json.text("title", title)
    json.array("records", records) { $1.write(to: &$0) }
    json.array("attributes", attributes) { $1.write(to: &$0) }
    json.array("conflicts", conflicts) { $1.write(to: &$0) }
    json.array("quality_flags", flags) { $1.write(to: &$0) }
    json.endObject()
    return json.text
  }
}

extension Explanation.Record {
  fileprivate func write(to json: inout JSONWriter) {
    json.text("source", source)
    json.text("source_record_id", id)
    json.text("record_sha256", digest)
    json.text("retrieved_on", retrievedOn)
    json.name("raw_numbers")
    json.strings(numbers)
    json.array("replies", replies) { json, reply in
      json.text("stage", reply.stage)
      json.text("endpoint", reply.endpoint)
      json.text("question", reply.question)
    }
  }
}

extension Explanation.Attribute {
  fileprivate func write(to json: inout JSONWriter) {
    json.text("attribute", name)
    json.text("document", document)
    json.text("value", value)
    json.text("rule", rule)
    json.name("records")
    json.beginArray()
    for record in records { json.integer(record) }
    json.endArray()
    json.array("others", others) { json, other in
      json.name("record")
      json.integer(other.record)
      json.text("value", other.value)
    }
  }
}

extension Explanation.Conflict {
  fileprivate func write(to json: inout JSONWriter) {
    json.text("attribute", attribute)
    json.text("rule", rule)
    json.text("severity", severity)
    json.text("losing_value", losingValue)
    json.text("losing_sources", losingSources)
    json.text("winning_value", winningValue)
  }
}

extension Explanation.Flag {
  fileprivate func write(to json: inout JSONWriter) {
    json.text("flag", flag)
    json.text("severity", severity)
    json.text("detail", detail)
    json.text("source", source)
  }
}

extension JSONWriter {
  fileprivate mutating func text(_ name: StaticString, _ text: String?) {
    self.name(name)
    string(text)
  }

  fileprivate mutating func array<Row>(
    _ name: StaticString, _ rows: [Row], _ write: (inout JSONWriter, Row) -> Void
  ) {
    self.name(name)
    beginArray()
    for row in rows {
      beginObject()
      write(&self, row)
      endObject()
    }
    endArray()
  }
}
