import ByteFormats
import FuzzSupport

/// A way to read a CSV file, and what holds for every file that is read in it.
struct CSVReading {
  /// nil to find it.
  var delimiter: UInt8?
  /// Whether the first record says how many fields the others have.
  var hasHeader: Bool

  static let ways = [
    CSVReading(delimiter: UInt8(ascii: ","), hasHeader: false),
    CSVReading(delimiter: UInt8(ascii: ","), hasHeader: true),
    CSVReading(delimiter: nil, hasHeader: true),
  ]

  func records(
    of file: [UInt8], every size: Int = .max, mostBytes: Int = CSVReader.mostBytes
  ) throws -> [CSVRecord] {
    var reader = try CSVReader(
      Cut(file, every: size), delimiter: delimiter, mostBytes: mostBytes)
    var records: [CSVRecord] = []
    while let record = try reader.next() {
      if hasHeader, records.isEmpty { reader.width = record.count }
      records.append(record)
    }
    return records
  }

  /// Every byte ends in a record, but for a first line that speaks to spreadsheets.
  func checkBytes(of file: [UInt8]) throws {
    let read = try records(of: file).flatMap(\.bytes)
    let passed = file.count - read.count
    expect(read == Array(file.suffix(read.count)), "the records are the file")
    let mayPass = delimiter == nil && file.starts(with: "sep=".utf8) ? 5...7 : 0...0
    expect(passed == 0 || mayPass.contains(passed), "no byte is lost, but \(passed)")
  }

  /// Records and fields come in the order of the file.
  func checkPositions(in file: [UInt8]) throws {
    var last = TextPosition()
    for record in try records(of: file) {
      expect(record.count > 0, "a record has a field")
      for field in 0..<record.count {
        let position = record.position(of: field)
        expect(last.precedes(position) || last == position, "\(last) is before \(position)")
        let bad = record.positionOfBadByte(in: field)
        expect(position == bad || position.precedes(bad), "\(position) is before \(bad)")
        let text = record.text(field)
        expect(text == nil || text == record.repairedText(field), "what is sound needs no repair")
        expect(record.isEmpty(field) == record.repairedText(field).isEmpty, "what is empty is \"\"")
        last = position
      }
      _ = record.isBlank
    }
  }

  /// How the file came in does not matter.
  func checkBlocks(of file: [UInt8]) throws {
    let whole = try records(of: file)
    for size in [1, 7] {
      let cut = try records(of: file, every: size)
      expect(cut == whole, "blocks of \(size) give \(cut), one block \(whole)")
    }
  }

  /// What was read and is written is read again.
  func checkCopy(of file: [UInt8]) throws {
    let texts = try records(of: file).map { record in
      (0..<record.count).map(record.repairedText)
    }
    var writer = CSVWriter()
    for row in texts { writer.row(row) }
    let reading = CSVReading(delimiter: UInt8(ascii: ","), hasHeader: false)
    let copy = try reading.records(of: writer.bytes)
    expect(copy.allSatisfy { $0.flaw == nil }, "what was written has no flaw")
    let again = copy.map { record in (0..<record.count).map(record.repairedText) }
    expect(again == texts, "\(again) is \(texts)")
  }

  /// Where records are too long, their lines are counted all the same.
  static func checkLongRecords(of file: [UInt8]) throws {
    for size in [1, 5] {
      let records = try ways[0].records(of: file, every: size, mostBytes: 20)
      for (record, next) in zip(records, records.dropFirst()) {
        expect(record.line < next.line, "\(record) is before \(next)")
        expect(!record.bytes.isEmpty || record.flaw == .tooLong, "\(record) holds something")
      }
    }
  }
}

extension TextPosition {
  fileprivate func precedes(_ other: TextPosition) -> Bool {
    (line, column) < (other.line, other.column)
  }
}
