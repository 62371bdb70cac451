/// Records of providers as tests write them: the fields that matter, the rest left out.
enum Records {
  /// A row of a company's list.
  static func row(
    id: String, application: String? = "CN202111250145.3", filed: String? = "2021-10-26 00:00:00",
    publication: String, published: String, title: String = "视频推荐方法", status: String = "实质审查",
    kind: Int = 1, inventors: [String] = ["胡建猛"], assignees: [String] = ["示例科技有限公司"],
    ipc: [String] = ["G06"]
  ) -> String {
    #"""
    {"Id":"\#(id)","KindCode":"\#(kind)","ApplicationNumber":\#(quoted(application)),
    "ApplicationDate":\#(quoted(filed)),"PublicationNumber":"\#(publication)",
    "PublicationDate":"\#(published) 00:00:00","Title":"\#(title)","LegalStatusDesc":"\#(status)",
    "IPCList":\#(list(ipc)),"InventorStringList":\#(list(inventors)),
    "AssigneestringList":\#(list(assignees))}
    """#
  }

  /// An item of D301 whose fields are those of a published invention, unless said otherwise.
  static func item(
    id: String = "11111111-0000-0000-0000-000000000001", pn: String?,
    application: String? = "CN202111250145.3", filed: Int = 2021_10_26, published: Int = 2022_03_08,
    grant: (number: String, date: Int)? = nil, type: String = "发明专利", status: String = "审中",
    title: String = "视频推荐方法", more: String = ""
  ) -> String {
    let granted = grant.map { #","grant_number":"\#($0.number)","grant_date":\#($0.date)"# } ?? ""
    return #"""
      {"patent_id":"\#(id)","pn":\#(quoted(pn)),"application_number":\#(quoted(application)),
      "application_date":\#(filed),"publication_date":\#(published),"patent_type":"\#(type)",
      "simple_legal_status":"\#(status)","title_cn":"\#(title)","inventor":"胡建猛",
      "original_assignee":"示例科技有限公司","registration_country":"CN"\#(granted)\#(more)}
      """#
  }

  /// The sample of the vendor's document: an invention's number on a design.
  static let contradictory = item(
    pn: "CN110650438A", application: "CN201530507755.6", filed: 2015_12_07, published: 2016_11_30,
    grant: ("CN303948524S", 2016_11_30), type: "外观设计", status: "有效", title: "绝缘挡板",
    more: #","priority_date":20090203,"expiration_date":20251207"#)

  private static func quoted(_ text: String?) -> String { text.map { #""\#($0)""# } ?? "null" }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { #""\#($0)""# }.joined(separator: ",") + "]"
  }
}
