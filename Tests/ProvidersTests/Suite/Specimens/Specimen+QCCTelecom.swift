import Providers

extension Specimen {
  static let qccLicenseList = Specimen(
    qcc: QCC.LicenseList(), about: Subject(company: "示例科技有限公司"),
    source: QCC.CompanyLicenses.self,
    signed: """
      GET https://pro.qcc.com/api/yj/TelecomLicense/GetList?key=0123456789abcdef0123456789abcdef\
      &pageIndex=1&pageSize=50&searchKey=\("示例科技有限公司".percentEncoded)
      """,
    answer: #"""
      {"Status":"200","Message":"查询成功","Paging":{"PageSize":50,"PageIndex":1,"TotalRecords":1},
       "Result":[{"Id":"0b","KeyNo":"0c","CompanyName":"示例科技有限公司","Scope":"国内呼叫中心业务：全国",
        "LicenseNo":"B2-20240001","IsValid":"是"}]}
      """#,
    pages: .qccRows)

  static let qccLicenseDetail = Specimen(
    qcc: QCC.LicenseDetail(), about: Subject(licenseID: "0b"),
    source: QCC.DetailedLicenses.self,
    signed: """
      GET https://pro.qcc.com/api/yj/TelecomLicense/GetDetail?key=0123456789abcdef0123456789abcdef&id=0b
      """,
    answer: #"""
      {"Status":"200","Message":"查询成功","Result":{"Id":"0b","LicenseNo":"B2-20240001","IsValid":"是",
       "EntInfo":{"KeyNo":"0c","CompanyName":"示例科技有限公司"},"AnnualReport":{"ComplaintNum":"0件"}}}
      """#)
}
