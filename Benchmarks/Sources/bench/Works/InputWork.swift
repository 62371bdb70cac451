import Measuring

/// Reading a long list.
enum InputWork: Work {
  static let name = "input"
  static let summary = "a list read and checked, against the script that one would write"

  static func measure(in laboratory: Laboratory) throws -> Findings {
    let rows = laboratory.sizes.rows
    try laboratory.write("list.csv", from: list(rows))
    let bytes = laboratory.size(of: "list.csv")
    let file = laboratory.path("list.csv")
    let contest = try laboratory.contest([
      .init("patentflow", laboratory.patentflow(["input", file, "--quiet"])),
      .init("script", laboratory.script("peers/read_list.py", [file, "utf-8"])),
    ])
    try laboratory.remove("list.csv")
    let size = "\(rows.grouped) rows, \(Unit.bytes.text(bytes))"
    return Findings(figures: [
      Figure(
        "input", size, "bytes a second", contest.values("patentflow") { bytes / $0.wall },
        in: .bytesPerSecond, goal: .atLeast(100e6)),
      Figure(
        "input", size, "wall time", contest.values("patentflow", \.wall), in: .seconds,
        beside: "script", contest.values("script", \.wall), .timesAsFast),
      Figure(
        "input", size, "peak memory", contest.values("patentflow", \.memory), in: .bytes,
        beside: "script", contest.values("script", \.memory), .timesAsMuch),
    ])
  }

  /// Companies with a number and a remark; one row in forty says what the row before it says.
  private static func list(_ rows: Int) -> String {
    """
    echo 编号,企业名称,备注
    seq \(rows) | awk '{ printf "%d,示例%08d信息技术有限公司,x\\n", $1, $1 % 40 ? $1 : $1 - 1 }'
    """
  }
}
