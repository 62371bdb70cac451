package import PatentModel

/// The headers that people write over the values of a list.
package enum KnownHeaders {
  /// What stands beside a name and tells companies apart, or is all that there is.
  static let creditCodes = ["统一社会信用代码", "社会信用代码", "信用代码", "credit_code", "credit code", "uscc"]

  /// By kind; a list with a header of the first group is not searched for the others.
  package static func headers(for kind: InputRow.Kind) -> [[String]] {
    switch kind {
    case .company:
      [
        [
          "企业名称", "公司名称", "单位名称", "机构名称", "企业全称", "公司全称", "申请人", "申请人名称", "专利权人",
          "申请(专利权)人", "公司", "企业", "单位", "机构", "名称", "company", "company name", "company_name",
          "applicant", "assignee", "organization", "name",
        ],
        creditCodes + ["注册号", "registration_number", "keyno"],
      ]
    case .publication:
      [
        [
          "公开号", "公开（公告）号", "公告号", "公开公告号", "授权公告号", "授权公告号(公开号)", "publication_number",
          "publication number", "publication", "patent_number", "patent number", "pn",
        ]
      ]
    case .application:
      [
        [
          "申请号", "专利申请号", "专利号", "申请号(专利号)", "application_number", "application number",
          "application",
        ]
      ]
    }
  }
}
