import Providers

extension Specimen {
  static let qccSearch = Specimen(
    qcc: QCC.PatentSearch(), about: Subject(company: "示例科技有限公司"),
    source: QCC.CompanyPatents.self,
    signed: """
      GET https://pro.qcc.com/api/yj/PatentV4/SearchMultiPatents?key=0123456789abcdef0123456789abcdef\
      &pageIndex=1&pageSize=50&searchKey=\("示例科技有限公司".percentEncoded)
      """,
    answer: #"""
      {"Status":"200","Message":"【有效请求】查询成功","Paging":{"PageSize":50,"PageIndex":1,
       "TotalRecords":1},"Result":[{"Id":"0a","KindCode":"1","Title":"示例装置",
        "ApplicationNumber":"CN202110000001.6","PublicationNumber":"CN100000001A"}]}
      """#,
    pages: .qccRows)

  static let qccDetail = Specimen(
    qcc: QCC.PatentDetail(), about: Subject(qccID: "0a"),
    source: QCC.DetailedPatents.self,
    signed: """
      GET https://pro.qcc.com/api/yj/PatentV4/GetDetails?key=0123456789abcdef0123456789abcdef&id=0a
      """,
    answer: #"""
      {"Status":"200","Message":"【有效请求】查询成功","Paging":null,"Result":{"Agent":"乙",
       "ApplicationNumber":"CN202110000001.6","PublicationNumber":"CN100000001A","Title":"示例装置"}}
      """#)
}
