import ByteFormats
import PatentModel

// How columns are written: always there, `null` where nothing is known. Inlined, so that each name is
// copied as a constant.
extension JSONWriter {
  @inline(__always)
  mutating func column(_ name: StaticString, _ text: String?) {
    self.name(name)
    string(text)
  }

  @inline(__always)
  mutating func column(_ name: StaticString, _ day: CalendarDate?) {
    self.name(name)
    if let day { day.withUTF8 { string($0) } } else { null() }
  }

  @inline(__always)
  mutating func column(_ name: StaticString, _ number: Int?) {
    self.name(name)
    integer(number)
  }

  @inline(__always)
  mutating func column(_ name: StaticString, _ number: Double?) {
    self.name(name)
    if let number { double(number) } else { null() }
  }

  @inline(__always)
  mutating func column(_ name: StaticString, isTrue: Bool?) {
    self.name(name)
    flag(isTrue)
  }

  /// Texts as a JSON array; `null` where there is no list.
  @inline(__always)
  mutating func column(_ name: StaticString, list: [String]?) {
    self.name(name)
    if let list { strings(list) } else { null() }
  }

  /// A value that is JSON already; `null` where there is none.
  @inline(__always)
  mutating func column(_ name: StaticString, json: String?) {
    self.name(name)
    if let json { raw(json) } else { null() }
  }

  /// Sources in one text, joined by commas; `null` when there are none.
  @inline(__always)
  mutating func column(_ name: StaticString, sources: [String]) {
    self.name(name)
    string(sources.isEmpty ? nil : sources.joined(separator: ","))
  }

  /// A child table: an array of objects, each written by `write`.
  mutating func table<Row>(
    _ name: StaticString, _ rows: [Row], _ write: (inout JSONWriter, Row) -> Void
  ) {
    self.name(name)
    beginArray()
    rows.withUnsafeBufferPointer { rows in
      for place in rows.indices {
        beginObject()
        write(&self, rows[place])
        endObject()
      }
    }
    endArray()
  }
}
