import FoundationEssentials
import Measuring

/// Publications that patentflow and the script have both bought, from the same sandbox.
struct Corpus {
  let name: String
  /// Records that were bought, by both providers.
  let records: Int
  /// What buying took patentflow.
  let purchase: Sample
  /// What led to the sandbox, which is gone: nothing that is measured asks for it.
  let environment: [String: String]
  private let laboratory: Laboratory

  var list: String { laboratory.path("\(name).csv") }
  var workspace: String { laboratory.path("\(name)/workspace") }
  var outputs: String { laboratory.path("\(name)/out") }
  /// The script's folder.
  var peer: String { laboratory.path("\(name)/peer") }
  /// What `archive export` printed.
  var replies: String { laboratory.path("\(name)/replies.ndjson") }
  /// What `limits/tables.py` laid out.
  var tables: String { laboratory.path("\(name)/tables") }

  /// So many publications of companies with 2,000 each, which the script buys too.
  init(generated publications: Int, in laboratory: Laboratory) throws {
    let name = "generated-\(publications)"
    try laboratory.write("\(name).csv", from: Self.list(holding: publications))
    self = try Corpus(
      name, of: "generated:\(publications)", records: 2 * publications, in: laboratory)
  }

  /// What prints the companies that hold so many publications of a generated corpus.
  static func list(holding publications: Int) -> String {
    "echo 企业名称; seq -f '示例%04g股份有限公司' \((publications + 1_999) / 2_000)"
  }

  /// So many companies with two publications each, from a corpus file.
  ///
  /// Such a file has no application numbers, by which the script merges, so the script buys nothing.
  init(companies count: Int, in laboratory: Laboratory) throws {
    let name = "companies-\(count)"
    try laboratory.write("\(name).csv", from: "echo 企业名称; seq -f '示例%06.0f股份有限公司' \(count)")
    try laboratory.write("\(name).ndjson", from: Self.publications(ofCompanies: count))
    self = try Corpus(
      name, of: laboratory.path("\(name).ndjson"), records: 4 * count, forScript: false,
      in: laboratory)
  }

  private static func publications(ofCompanies count: Int) -> String {
    #"""
    seq \#(2 * count) | awk '{
      printf "{\"publication_number\":\"CN1%08dA\",\"title\":\"一种示例方法\",\"abstract\":\"示例。\",", $1
      printf "\"inventors\":[\"甲\",\"乙\"],\"applicants\":[\"示例%06d股份有限公司\"],", ($1 + 1) / 2
      printf "\"ipc\":[\"G06F9/50\"],\"publication_date\":\"%d-02-17\"}\n", 2015 + $1 % 8
    }'
    """#
  }

  private init(
    _ name: String, of corpus: String, records: Int, forScript: Bool = true,
    in laboratory: Laboratory
  ) throws {
    self.name = name
    self.records = records
    self.laboratory = laboratory
    try laboratory.remove(name)
    let list = laboratory.path("\(name).csv")
    let folder = laboratory.path(name)
    (environment, purchase) = try StandIn.with(corpus, in: laboratory) { standIn in
      laboratory.log("\(name): buying")
      let purchase = try laboratory.patentflow(
        Self.run(list, "\(folder)/workspace", "\(folder)/out"), in: standIn.environment
      ).run()
      if forScript {
        try laboratory.script(
          "peers/company_patents.py", [list, "\(folder)/peer", "--no-outputs"],
          in: standIn.environment
        ).run()
      }
      return (standIn.environment, purchase)
    }
  }

  private static func run(_ list: String, _ workspace: String, _ outputs: String) -> [String] {
    [
      "run", "pipelines/company-patents.yaml", "--input", list, "--workspace", workspace,
      "--output", outputs, "--yes", "--quiet", "--progress", "none",
      "--set", "providers.qcc.rate=10000/s", "--set", "providers.zhihuiya.rate=10000/s",
    ]
  }

  /// The run again, all of which is owned.
  func run(_ more: [String] = []) -> Command {
    laboratory.patentflow(Self.run(list, workspace, outputs) + more, in: environment)
  }

  /// The script's merge and outputs.
  var script: Command {
    laboratory.script("peers/company_patents.py", [list, peer, "--offline"], in: environment)
  }

  /// The replies as JSON lines, made where they are not there yet.
  func export() throws {
    guard !laboratory.exists("\(name)/replies.ndjson") else { return }
    var command = laboratory.patentflow(["archive", "export", "--workspace", workspace])
    command.output = replies
    try command.run()
  }

  /// The rows and lines of the dataset ready for sqlite3 and pigz, made where they are not there yet.
  func layOutTables() throws {
    guard !laboratory.exists("\(name)/tables") else { return }
    try laboratory.script(
      "limits/tables.py", ["\(outputs)/dataset.sqlite", "\(outputs)/patents.ndjson.gz", tables]
    ).run()
  }

  /// `sqlite3 .import` of the dataset's rows: `plain`, or `indexed` as the dataset is.
  func importTables(_ script: String) -> Contest.Entrant {
    let made = "\(name)/made.sqlite"
    let command = Command(
      "sqlite3", [laboratory.path(made)], input: "\(tables)/\(script).sql")
    return Contest.Entrant(".import", command) { [laboratory] in try laboratory.remove(made) }
  }

  /// `pigz -6` of the dataset's lines.
  var packLines: Contest.Entrant {
    Contest.Entrant("pigz -6", Command("pigz", ["-6", "-c", "\(tables)/lines.ndjson"]))
  }
}
