package import Providers

/// What narrows a search of QCC, in the names of the vendor's document.
package struct PatentFilterOptions: Codable, Sendable {
  package var kindcode: OneOrMany<Int>?
  package var ipc: String?
  package var pubDateBegin: String?
  package var pubDateEnd: String?
  package var appDateBegin: String?
  package var appDateEnd: String?
  package var status: String?

  package static let settings = [
    Setting(
      "kindcode", .oneOrMany(.whole(1...4)),
      "1 发明公布, 2 发明授权, 3 实用新型, 4 外观设计: one or several, each searched by itself; left out, all "
        + "four in one search"),
    Setting("ipc", .text("G06F16/735"), "an IPC symbol, or the beginning of one"),
    Setting("appDateBegin", .date, "the first date of application"),
    Setting("appDateEnd", .date, "the last date of application"),
    Setting("pubDateBegin", .date, "the first date of publication"),
    Setting("pubDateEnd", .date, "the last date of publication"),
    Setting("status", .text("ZT001003"), "a code of the vendor's legal status"),
  ]
}

extension PatentFilterOptions {
  /// What options of a pipeline file narrow a search by.
  ///
  /// - Throws: ``OptionFault`` with the option that does not do.
  static func filters(_ options: Self?) throws(OptionFault) -> QCC.PatentFilters {
    guard let options else { return .all }
    do {
      return try QCC.PatentFilters(
        kindcode: options.kindcode?.values, ipc: options.ipc, pubDateBegin: options.pubDateBegin,
        pubDateEnd: options.pubDateEnd, appDateBegin: options.appDateBegin,
        appDateEnd: options.appDateEnd, status: options.status)
    } catch {
      throw OptionFault(error.option, error.message)
    }
  }
}
