import ByteFormats

/// The columns of a list that hold no value to ask for, and travel along.
struct ExtraColumns {
  private let columns: [(place: Int, name: String)]

  /// - Parameters:
  ///   - names: Of all columns; one without a name is called by its number, one of a name that is taken
  ///     has it behind the name.
  ///   - column: The place of the values.
  init(_ names: [String], besides column: Int) {
    var taken: Set<String> = []
    columns = names.indices.compactMap { place in
      var name = names[place]
      if name.isEmpty { name = "column_\(place + 1)" }
      if !taken.insert(name).inserted {
        name += "_\(place + 1)"
        taken.insert(name)
      }
      return place == column ? nil : (place, name)
    }
  }

  /// What a record has in them.
  ///
  /// A field without a character is null, and what stands beyond the header's columns has their number.
  ///
  /// - Parameters:
  ///   - record: Of the list.
  ///   - json: Memory to write in, which many records share.
  /// - Returns: A JSON object; nil when there are no such columns.
  func json(of record: CSVRecord, writtenBy json: inout JSONWriter) -> String? {
    guard !columns.isEmpty else { return nil }
    json.removeAll()
    json.beginObject()
    for (place, name) in columns {
      json.name(name)
      if place < record.count, !record.isEmpty(place) {
        json.string(record.repairedText(place).withoutNUL)
      } else {
        json.null()
      }
    }
    json.endObject()
    return json.text
  }
}

extension String {
  /// U+0000 ends a text for many a reader of a dataset.
  var withoutNUL: String {
    var text = self
    let holdsNUL = text.withUTF8 { $0.contains(0) }
    return holdsNUL ? filter { $0 != "\0" } : self
  }
}
