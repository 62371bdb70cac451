/// One record of a CSV file.
package struct CSVRecord: Hashable, Sendable {
  /// The physical line on which it starts, from 1.
  package let line: Int
  /// The bytes of each field, without the quotes around them.
  package let fields: [[UInt8]]

  /// Whether no field holds anything but blanks.
  package var isBlank: Bool {
    fields.allSatisfy { field in field.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }

  /// The text of a field; nil when its bytes are not UTF-8.
  package func text(_ index: Int) -> String? {
    String(validating: fields[index], as: UTF8.self)
  }
}
