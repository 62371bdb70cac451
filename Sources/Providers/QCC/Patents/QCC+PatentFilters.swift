import PatentModel

extension QCC {
  /// What narrows a search of SearchMultiPatents, checked before anything is sent: a wrong parameter is
  /// billed (code 202).
  ///
  /// Source: 专利查询 V1.0, 6.3.2.
  package struct PatentFilters: Hashable, Sendable {
    /// 1 发明公布, 2 发明授权, 3 实用新型, 4 外观设计.
    package static let allKinds: Set<Int> = [1, 2, 3, 4]
    /// All patents of a company.
    package static let all = PatentFilters()

    let kinds: Set<Int>
    /// Without blanks, such as `G06F16/735`; whether it stands for all symbols that begin with it is not
    /// stated.
    let ipc: String?
    let published: DateWindow
    let filed: DateWindow
    /// Such as `ZT001003`.
    let status: String?

    private init() {
      kinds = Self.allKinds
      (ipc, status) = (nil, nil)
      (published, filed) = (DateWindow(), DateWindow())
    }

    /// Reads the filters under their documented names; what is nil does not narrow.
    ///
    /// - Parameters:
    ///   - kindcode: Some of ``allKinds``.
    ///   - ipc: Section, class, subclass or group, such as `G`, `G06`, `G06F`, `G06F16`, `G06F16/735`.
    ///   - pubDateBegin: As all days `20151020`, `2015-10-20` or `2015/10/20`.
    ///   - pubDateEnd: Not before `pubDateBegin`.
    ///   - appDateBegin: The first application date.
    ///   - appDateEnd: Not before `appDateBegin`.
    ///   - status: A code of up to ten letters and digits.
    /// - Throws: ``FilterFault`` for the first value that does not do.
    package init(
      kindcode: [Int]? = nil, ipc: String? = nil, pubDateBegin: String? = nil,
      pubDateEnd: String? = nil, appDateBegin: String? = nil, appDateEnd: String? = nil,
      status: String? = nil
    ) throws(FilterFault) {
      kinds = try kindcode.map(Self.kinds) ?? Self.allKinds
      self.ipc = try ipc.map(Self.symbol)
      published = try Self.window(
        begin: ("pubDateBegin", pubDateBegin), end: ("pubDateEnd", pubDateEnd))
      filed = try Self.window(
        begin: ("appDateBegin", appDateBegin), end: ("appDateEnd", appDateEnd))
      self.status = try status.map(Self.statusCode)
    }

    /// All but the kinds, which are asked for one by one; days as `2015-10-20`.
    var parameters: [Request.Parameter] {
      let values = [
        ("ipc", ipc), ("status", status),
        ("pubDateBegin", published.begin?.description), ("pubDateEnd", published.end?.description),
        ("appDateBegin", filed.begin?.description), ("appDateEnd", filed.end?.description),
      ]
      return values.compactMap { name, value in value.map { Request.Parameter(name, $0) } }
    }
  }
}

extension QCC.PatentFilters {
  private static func kinds(_ codes: [Int]) throws(QCC.FilterFault) -> Set<Int> {
    guard !codes.isEmpty, allKinds.isSuperset(of: codes) else {
      throw QCC.FilterFault("kindcode", "a list of 1, 2, 3 and 4 is expected")
    }
    return Set(codes)
  }

  /// A symbol of the IPC as its own spelling; a main group may stand without its stroke.
  private static func symbol(_ text: String) throws(QCC.FilterFault) -> String {
    let group = ClassificationCode(reading: text + "/00", scheme: .ipc)?.code.dropLast(3)
    let symbol = ClassificationCode(reading: text, scheme: .ipc)?.code ?? group.map { String($0) }
    // Section Y is the CPC's alone.
    if let symbol, !symbol.hasPrefix("Y") { return symbol }
    throw QCC.FilterFault("ipc", "a symbol such as G, G06, G06F, G06F16 or G06F16/735 is expected")
  }

  private static func statusCode(_ text: String) throws(QCC.FilterFault) -> String {
    let isCode = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
    guard isCode, (1...10).contains(text.utf8.count) else {
      throw QCC.FilterFault(
        "status", "a code of up to ten letters and digits is expected, such as ZT001003")
    }
    return text
  }

  private static func window(
    begin: (option: String, text: String?), end: (option: String, text: String?)
  ) throws(QCC.FilterFault) -> DateWindow {
    let window = DateWindow(
      begin: try day(begin.text, begin.option), end: try day(end.text, end.option))
    if let first = window.begin, let last = window.end, last < first {
      throw QCC.FilterFault(end.option, "a day that is not before \(begin.option) is expected")
    }
    return window
  }

  private static func day(
    _ text: String?, _ option: String
  ) throws(QCC.FilterFault) -> CalendarDate? {
    guard let text else { return nil }
    guard isDocumentedForm(text), let day = CalendarDate(reading: text) else {
      throw QCC.FilterFault(
        option, "a day is expected, as 2015-10-20, 2015/10/20 or 20151020")
    }
    return day
  }

  /// Eight digits, or ten characters with two dashes or two strokes.
  private static func isDocumentedForm(_ text: String) -> Bool {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    let isOfDigits = pieces.joined().utf8.allSatisfy { (0x30...0x39).contains($0) }
    let lengths = pieces.map(\.utf8.count)
    return isOfDigits && (lengths == [8] || lengths == [4, 2, 2])
  }
}
