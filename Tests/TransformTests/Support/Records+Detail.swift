extension Records {
  /// The sample of GetDetails: a status that lags behind its own history.
  static func detail(
    status: (text: String, date: String) = ("公开", "2022-03-08 00:00:00"),
    history: String = seedHistory, more: String = ""
  ) -> String {
    #"""
    {"ApplicationNumber":"CN202111250145.3","ApplicationDate":"2021-10-26 00:00:00",
    "PublicationNumber":"CN114154014A","PublicationDate":"2022-03-08 00:00:00",
    "KindCodeDesc":"发明公布","Title":"视频推荐方法","Abstract":"一种示例摘要。",
    "LegalStatusDesc":"\#(status.text)","LegalStatusDate":"\#(status.date)",
    "PatentLegalHistory":\#(history),"Agency":["示例代理所(普通合伙) 32266"],"Agent":"甲;乙",
    "IPCList":["G06F16/735","G06F16/9535"],"IPCDesc":["计算；推算；计数"],
    "InventorStringList":["胡建猛"],"AssigneestringList":["示例科技有限公司"],
    "PatentImage":"https://example.com/img/CN114154014A.jpg?sign=1"\#(more)}
    """#
  }

  private static let seedHistory = """
    [{"Desc":"实质审查的生效","LegalStatus":"ZT001003","LegalStatusDate":"2022-03-25"},
    {"Desc":"公开","LegalStatus":"ZT001001","LegalStatusDate":"2022-03-08"}]
    """
}
