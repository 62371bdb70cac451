import Providers

/// What narrows a search of QCC, in the names of the vendor's document.
package struct PatentFilterOptions: Codable, Sendable {
  /// 1 发明公布, 2 发明授权, 3 实用新型, 4 外观设计, one or several; left out, all four in one search.
  package var kindcode: OneOrMany<Int>?
  /// An IPC symbol or the beginning of one: `G`, `G06`, `G06F`, `G06F16/735`.
  package var ipc: String?
  /// Publication dates, such as `2015-10-20`.
  package var pubDateBegin: String?
  package var pubDateEnd: String?
  /// Application dates.
  package var appDateBegin: String?
  package var appDateEnd: String?
  /// A code of the vendor's legal status, such as `ZT001003`.
  package var status: String?

  static let names = [
    "kindcode", "ipc", "pubDateBegin", "pubDateEnd", "appDateBegin", "appDateEnd", "status",
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
