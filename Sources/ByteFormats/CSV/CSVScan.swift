/// Finds where the fields of one record are, and its end.
///
/// It can stop anywhere and go on when there is more.
struct CSVScan {
  private enum State {
    case fieldStart, plain, quoted, quoteInQuoted
  }

  enum Result: Hashable {
    case needsMore
    /// The record ends before this place, its line end included.
    case ended(Int)
    /// A quote closes nowhere, or lines later where no field ends: it is not the one that was meant.
    case stray
  }

  private(set) var fields: [CSVRecord.Field] = []
  /// Behind the first line break within quotes.
  private(set) var endOfFirstLine: Int?
  /// Whether line breaks end the record wherever they are.
  private let isOneLine: Bool
  private let delimiter: UInt8
  private var state = State.fieldStart
  private var fieldStart = 0
  private var isQuoted = false
  private var place = 0

  /// - Parameters:
  ///   - delimiter: Between fields.
  ///   - isOneLine: Whether a line break within quotes ends the record too.
  ///   - width: About how many fields there will be.
  init(delimiter: UInt8, isOneLine: Bool = false, width: Int = 1) {
    self.delimiter = delimiter
    self.isOneLine = isOneLine
    fields.reserveCapacity(width)
  }

  /// Goes on in a record.
  ///
  /// - Parameters:
  ///   - bytes: From the record's beginning, each time with more behind.
  ///   - isLast: Whether nothing comes behind them.
  /// - Returns: `ended` also at the end of the bytes, if they are the last.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Result {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case CSV.quote:
        take(quoteAt: place)
      case delimiter where state != .quoted:
        endField(at: place)
      case CSV.lineFeed, CSV.carriageReturn:
        let isPair =
          byte == CSV.carriageReturn && place + 1 < bytes.count
          && bytes[place + 1] == CSV.lineFeed
        if byte == CSV.carriageReturn, place + 1 == bytes.count, !isLast { return .needsMore }
        let end = place + (isPair ? 2 : 1)
        guard state == .quoted, !isOneLine else {
          endField(at: place)
          return .ended(end)
        }
        endOfFirstLine = endOfFirstLine ?? end
        place = end - 1
      default:
        if state == .quoteInQuoted, endOfFirstLine != nil { return .stray }
        if state != .quoted { state = .plain }
        place = endOfText(in: bytes, from: place + 1) - 1
      }
      place += 1
    }
    guard isLast else { return .needsMore }
    if state == .quoted, !isOneLine { return .stray }
    endField(at: place)
    return .ended(place)
  }

  /// Where the next byte is that may mean something.
  private func endOfText(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == CSV.quote || byte == delimiter || CSV.isLineEnd(byte) { break }
      place += 1
    }
    return place
  }

  private mutating func take(quoteAt place: Int) {
    switch state {
    case .fieldStart:
      isQuoted = true
      state = .quoted
    case .plain: break
    case .quoted: state = .quoteInQuoted
    case .quoteInQuoted: state = .quoted
    }
  }

  private mutating func endField(at end: Int) {
    fields.append(CSVRecord.Field(place: fieldStart..<end, isQuoted: isQuoted))
    fieldStart = end + 1
    isQuoted = false
    state = .fieldStart
  }
}
