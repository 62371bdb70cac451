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
        BarChart(title: ["By kind", "按类型"], subject: ["Kind", "类型"], tallies: found.types).html,
        BarChart(
          title: ["By legal status", "按法律状态"], subject: ["Status", "状态"], tallies: found.statuses
        ).html,
        BarChart(
          title: ["By status in detail", "按法律状态明细"], subject: ["Detail", "明细"],
          tallies: found.statusDetails
        ).html,
        BarChart(
          title: ["Documents by kind code", "文献种类"], subject: ["Kind code", "种类代码"],
          tallies: found.documentKinds
        ).html,
        BarChart(
          title: ["By first IPC class", "按 IPC 主分类大类"], subject: ["Class", "大类"],
          tallies: found.classes
        ).html,
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
        BarChart(
          title: ["Top applicants", "主要申请人"], subject: ["Applicant", "申请人"],
          tallies: parties.applicants
        ).html,
        BarChart(
          title: ["Top inventors", "主要发明人"], subject: ["Inventor", "发明人"],
          tallies: parties.inventors
        ).html,
        BarChart(
          title: ["Applicants who filed together", "共同申请人"], subject: ["Pair", "组合"],
          tallies: parties.partners
        ).html,
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
