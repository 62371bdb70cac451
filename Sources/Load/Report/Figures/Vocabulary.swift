import PatentModel

/// What the words of the model are called on the page.
struct Vocabulary {
  private let entries: [String: Words]

  /// The words for a token of the model; the token itself where there are none.
  func words(_ token: String?) -> Words {
    guard let token else { return ["not known", "不详"] }
    return entries[token] ?? Words(name: token)
  }

  static let patentTypes = Vocabulary(entries: [
    "invention": ["Inventions", "发明"], "utility_model": ["Utility models", "实用新型"],
    "design": ["Designs", "外观设计"],
  ])

  static let statuses = Vocabulary(entries: [
    "pending": ["pending", "审中"], "active": ["in force", "有效"],
    "inactive": ["ended", "失效"], "unknown": ["unknown", "未知"],
  ])

  static let statusDetails = Vocabulary(entries: [
    "published": ["published", "公开"], "examining": ["under examination", "实质审查"],
    "granted": ["granted", "授权"], "restored": ["restored", "权利恢复"],
    "rejected": ["rejected", "驳回"], "withdrawn": ["withdrawn", "撤回"],
    "deemed_withdrawn": ["deemed withdrawn", "视为撤回"],
    "deemed_abandoned": ["deemed abandoned", "视为放弃"], "abandoned": ["abandoned", "放弃"],
    "fee_lapsed": ["fees not paid", "未缴年费"], "expired": ["term expired", "期限届满"],
    "ceased": ["ceased", "权利终止"], "discontinued": ["discontinued", "申请终止"],
    "invalidated": ["declared invalid", "全部无效"],
    "partially_invalidated": ["partly invalid", "部分无效"],
    "double_grant_abandoned": ["given up for a double grant", "避免重复授权放弃"],
    "pct_published": ["PCT published", "PCT 国际公布"],
    "pct_designated": ["PCT designation open", "PCT 指定期内"],
    "pct_designated_expired": ["PCT designation over", "PCT 指定期满"],
    "pct_not_entered": ["PCT not entered", "PCT 未进入国家阶段"],
  ])

  static let rowStates = Vocabulary(entries: [
    "resolved": ["found", "已找到"], "not_found": ["not found", "未找到"],
    "duplicate": ["duplicate", "重复"], "rejected": ["rejected", "无法识别"],
    "conflict": ["contradicted", "答非所问"], "failed": ["failed", "失败"],
    "pending": ["still to be bought", "待获取"], "blank": ["blank", "空行"],
  ])

  static let reasons = Vocabulary(entries: [
    "blank": ["the cell is empty", "单元格为空"],
    "masked_value": ["the value is masked", "值被遮蔽"],
    "undecodable_bytes": ["bytes that are no characters", "存在无法解码的字节"],
    "wrong_field_count": ["cells do not fit the header", "列数与表头不符"],
    "cell_too_large": ["the record is too large", "记录过大"],
    "joint_cell": ["several values in one cell", "一个单元格有多个值"],
    "not_a_company": ["no company", "不是企业"],
    "not_an_application_number": ["no application number", "不是申请号"],
    "not_a_publication_number": ["no publication number", "不是公开（公告）号"],
    "bad_type_digit": ["the type digit does not exist", "种类号不存在"],
    "bad_year": ["the year does not fit", "年份不符"],
    "foreign_number": ["not a Chinese number", "非中国号码"],
    "name_too_short": ["the name is too short", "名称过短"],
    "duplicate_of_line": ["asked for in an earlier row", "与前面的行重复"],
    "no_record": ["the provider has no record", "数据源无记录"],
    "answer_contradicts_question": ["the answer is another patent", "返回的是另一件专利"],
    "refused_by_provider": ["refused by the provider", "数据源拒绝"],
    "not_retrieved_yet": ["not bought yet", "尚未获取"],
  ])

  static let stageStates = Vocabulary(entries: [
    "done": ["done", "完成"], "partial": ["partial", "部分完成"], "failed": ["failed", "失败"],
    "pending": ["not begun", "未开始"],
  ])

  static let severities = Vocabulary(entries: [
    "info": ["note", "提示"], "warn": ["warning", "警告"], "error": ["error", "错误"],
  ])

  static let windows = Vocabulary(entries: [
    "run": ["this run", "本次"], "day": ["today", "当日"], "month": ["this month", "当月"],
  ])

  static let units = Vocabulary(entries: [
    "calls": ["calls", "次"], "items": ["items", "条"], "cost": ["CNY", "元"],
  ])
}
