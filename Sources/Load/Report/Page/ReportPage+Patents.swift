import PatentModel

extension ReportPage {
  /// The patents in pictures.
  var patents: HTML {
    let found = figures.patents
    guard found.patents > 0 else {
      return section(["Patents", "专利"], ["<p>\(["None.", "无。"] as Words)</p>"])
    }
    return section(
      ["Patents", "专利"],
      [
        years,
        "<div class=\"grid2\">",
        bars(["By kind", "按类型"], of: ["Kind", "类型"], found.types),
        bars(["By legal status", "按法律状态"], of: ["Status", "状态"], found.statuses),
        bars(["By status in detail", "按法律状态明细"], of: ["Detail", "明细"], found.statusDetails),
        bars(["Documents by kind code", "文献种类"], of: ["Kind code", "种类代码"], found.documentKinds),
        bars(["By first IPC class", "按 IPC 主分类大类"], of: ["Class", "大类"], found.classes),
        "</div>",
      ])
  }

  /// Who applied, who invented, who applied together.
  var people: HTML {
    let parties = figures.parties
    guard !parties.applicants.isEmpty || !parties.inventors.isEmpty else { return "" }
    return section(
      ["Applicants and inventors", "申请人与发明人"],
      [
        "<div class=\"grid2\">",
        bars(["Top applicants", "主要申请人"], of: ["Applicant", "申请人"], parties.applicants),
        bars(["Top inventors", "主要发明人"], of: ["Inventor", "发明人"], parties.inventors),
        bars(["Applicants who filed together", "共同申请人"], of: ["Pair", "组合"], parties.partners),
        "</div>",
      ])
  }

  private var years: HTML {
    let kinds = PatentFigures.kinds.map(Vocabulary.patentTypes.words)
    let hasOthers = figures.patents.years.contains { ($0.counts.last ?? 0) > 0 }
    return ColumnChart(
      title: ["Applications by year of filing", "按申请年统计"],
      parts: hasOthers ? kinds + [["not known", "不详"]] : kinds,
      years: hasOthers
        ? figures.patents.years
        : figures.patents.years.map { ($0.year, Array($0.counts.dropLast())) }
    ).html
  }
}
