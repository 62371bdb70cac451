extension Table {
  /// Applicants and owners, in the order of the source; the roles are never mixed.
  package static let patentAssignee = ofPatent(
    "patent_assignee", en: "One applicant or owner of an application", zh: "申请人与专利权人",
    lookups: [["name_key"], ["company_id"]],
    columns: [
      .text("role", .key, en: "applicant, original_assignee, current_assignee", zh: "角色"),
      .integer("sequence", .key, en: "From 1", zh: "次序", unit: .position),
      .text(
        "name", .required, en: "Name for display", zh: "名称",
        source:
          "QCC AssigneestringList; Zhihuiya original_assignee, current_assignee; SIPOP applicant"),
      .text("name_key", .required, en: "Key for exact matches of names", zh: "名称匹配键"),
      .text("party_type", .required, en: "company, person, unknown", zh: "主体类型"),
      .text("company_id", to: "company", en: "The one company of that name", zh: "对应企业"),
    ])

  /// Inventors, in the order of the chosen source.
  package static let patentInventor = ofPatent(
    "patent_inventor", en: "One inventor of an application", zh: "发明人",
    lookups: [["name_key"]],
    columns: [
      .integer("sequence", .key, en: "From 1", zh: "次序", unit: .position),
      .text(
        "name", .required, en: "Name for display", zh: "姓名",
        source: "QCC InventorStringList; Zhihuiya inventor"),
      .text("name_key", .required, en: "Key for exact matches of names", zh: "姓名匹配键"),
    ])

  /// Agencies and their attorneys; no source says which attorney is of which agency.
  package static let patentAgent = ofPatent(
    "patent_agent", en: "One agency or attorney of an application", zh: "代理机构与代理人",
    lookups: [["name_key"]],
    columns: [
      .text("agent_type", .key, en: "agency, attorney", zh: "类别"),
      .integer("sequence", .key, en: "From 1", zh: "次序", unit: .position),
      .text("name", .required, en: "Name for display", zh: "名称", source: "QCC Agency, Agent"),
      .text("name_key", .required, en: "Key for exact matches of names", zh: "名称匹配键"),
      .text("agency_code", en: "Five digits of the agency", zh: "代理机构代码", source: "QCC Agency"),
    ])
}
