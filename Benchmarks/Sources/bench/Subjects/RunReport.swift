import FoundationEssentials

/// The `run.json` of an output folder, as far as it is needed here.
struct RunReport: Decodable {
  struct Stage: Decodable {
    let name: String
    let records: Double
  }

  struct Output: Decodable {
    let path: String
    let records: Int?
  }

  let stages: [Stage]
  let outputs: [Output]

  init(of folder: String) throws {
    let data = try Data(contentsOf: URL(filePath: "\(folder)/run.json"))
    self = try JSONDecoder().decode(RunReport.self, from: data)
  }

  /// What a stage has written; 0 where there is none.
  func records(of stage: String) -> Double { stages.first { $0.name == stage }?.records ?? 0 }

  /// How many patents there are.
  var patents: Int { outputs.first { $0.path == "patents.ndjson.gz" }?.records ?? 0 }
}
