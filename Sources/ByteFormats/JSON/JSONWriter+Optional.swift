extension JSONWriter {
  /// A text, or `null` where there is none.
  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// A whole number, or `null` where there is none.
  package mutating func integer(_ value: Int?) {
    if let value { integer(value) } else { null() }
  }

  /// 1 or 0, as the dataset writes its flags; `null` where it is not known.
  package mutating func flag(_ value: Bool?) {
    if let value { integer(value ? 1 : 0) } else { null() }
  }

  package mutating func strings(_ values: [String]) {
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  /// A value as it was read, white space apart.
  package mutating func value(_ value: JSONValue) {
    switch value.kind {
    case .null: null()
    case .true: bool(true)
    case .false: bool(false)
    case .integer: integer(value.integer)
    case .unsigned: raw(String(value.tape[value.index + 1]))
    case .double: if let number = value.double { double(number) }
    case .string: string(value.characters)
    case .array:
      beginArray()
      for element in value.elements { self.value(element) }
      endArray()
    case .object:
      beginObject()
      for member in value.members {
        string(member.name)
        delimiter(0x3A)
        self.value(member.value)
      }
      endObject()
    }
  }
}
