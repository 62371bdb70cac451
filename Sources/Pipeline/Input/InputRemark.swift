package import PatentModel

/// Why a row of the list leads to nothing, and what a person can do about it.
package struct InputRemark: Hashable, Sendable {
  private static let longestQuote = 60

  /// What was found; nil where the reason says it all.
  package let finding: Words?
  /// What to do.
  package let remedy: Words

  /// - Parameter row: Rejected.
  package init(_ row: InputRow) {
    let reason = row.reason ?? ""
    finding = row.finding ?? Self.finding(reason, of: row.rawValue, row.kind)
    remedy = Self.remedy(for: reason)
  }

  /// - Parameters:
  ///   - reason: One of the model's closed list; a general word for any other.
  ///   - value: As it was read.
  ///   - kind: What it should be.
  init(reason: String, value: String?, kind: InputRow.Kind) {
    finding = Self.finding(reason, of: value, kind)
    remedy = Self.remedy(for: reason)
  }

  /// Both in one.
  package var sentence: Words {
    guard let finding else { return remedy }
    return Words(en: "\(finding.english) \(remedy.english)", zh: finding.chinese + remedy.chinese)
  }

  private static func finding(_ reason: String, of value: String?, _ kind: InputRow.Kind) -> Words?
  {
    let text = value.map { $0.count > longestQuote ? $0.prefix(longestQuote - 1) + "…" : $0 } ?? ""
    switch reason {
    case "wrong_field_count":
      return [
        "“\(text)” stands in a row whose cells do not fit the header.", "“\(text)”所在行的单元格数与表头不符。",
      ]
    case "undecodable_bytes":
      return ["“\(text)” holds bytes that are no characters.", "“\(text)”含有无法解码的字节。"]
    case "cell_too_large":
      return ["“\(text)” begins a record of more than 16 MiB.", "“\(text)”开头的记录超过 16 MiB。"]
    case "blank":
      return ["The cell is empty, and others of its row are not.", "该单元格为空，而同一行的其他单元格不为空。"]
    default: return faultOfValue(text, kind, reason: reason)
    }
  }

  private static func faultOfValue(
    _ text: String, _ kind: InputRow.Kind, reason: String
  ) -> Words? {
    do throws(InputValue.Fault) {
      _ = try InputValue(reading: text, as: kind)
      return nil
    } catch {
      return error.reason == reason ? error.message : nil
    }
  }

  private static func remedy(for reason: String) -> Words {
    switch reason {
    case "blank": ["Fill in the value, or take the row out.", "补全该值，或删去该行。"]
    case "masked_value": ["Replace it by the real value.", "换成真实的值。"]
    case "undecodable_bytes":
      ["Save the list as “CSV UTF-8”, or write the value anew.", "将名单另存为“CSV UTF-8”，或重新填写该值。"]
    case "wrong_field_count":
      ["Look for a stray quote or delimiter in this row.", "检查该行是否有多余的引号或分隔符。"]
    case "cell_too_large":
      ["A quote that never closes may have swallowed what follows.", "可能有引号未闭合，把后面的内容并了进来。"]
    case "joint_cell":
      [
        "Write one value a row, or say what separates them: --split \";\".",
        "每行只写一个值，或用 --split \";\" 指定分隔符。",
      ]
    case "not_a_company":
      [
        "Put it into a list of its own, for a pipeline that takes such numbers.",
        "请另列名单，用于接受此类号码的流程。",
      ]
    case "not_an_application_number": ["Write it like CN202111250145.3.", "写法如 CN202111250145.3。"]
    case "not_a_publication_number":
      [
        "Write it like CN114154014A; application numbers are another list.",
        "写法如 CN114154014A；申请号请另列名单。",
      ]
    case "bad_type_digit":
      ["The digit behind the year must be 1, 2, 3, 8 or 9.", "年份后的种类号须为 1、2、3、8 或 9。"]
    case "bad_year": ["The number begins with a year that does not fit.", "号码开头的年份不符，请核对。"]
    case "foreign_number": ["Only Chinese numbers can be asked for.", "只能查询中国号码。"]
    case "name_too_short": ["Write the full name, or the credit code.", "请写企业全称或统一社会信用代码。"]
    case "no_record": ["The provider has nothing for it; check the spelling.", "数据商查无此项；请核对写法。"]
    case "answer_contradicts_question":
      ["The provider answered with another patent; see the conflicts.", "数据商返回的是另一件专利；见分歧记录。"]
    default: ["Check the value.", "请核对该值。"]
    }
  }
}
