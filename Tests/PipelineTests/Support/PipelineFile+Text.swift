@testable import Pipeline

/// The smallest pipeline that uses every kind of stage and every group of settings.
let wholePipeline = """
  version: 1
  name: test
  input:
    kind: company
  providers:
    qcc:
      rate: 2/s
      price: { search: 0.30 }
      budget:
        day: { calls: 10 }
  stages:
    - name: search
      extract: qcc.company-patents
      from: input
      options:
        kindcode: [1, 2]
    - { name: details, extract: zhihuiya.patents, from: search }
    - { name: patents, transform: merge-patents, from: [search, details] }
    - { name: ndjson, load: ndjson, from: patents }
  """

/// What is wrong with a pipeline's text; empty when it can run.
func faults(
  in text: String, overrides: [String] = []
) throws -> [DeclarationFault] {
  do {
    _ = try plan(text, overrides: overrides)
    return []
  } catch let error as DeclarationFaults {
    return error.faults
  }
}

/// The plan of a pipeline's text.
func plan(_ text: String = wholePipeline, overrides: [String] = []) throws -> Plan {
  try Plan(
    PipelineFile(text, file: "test.yaml", overrides: overrides.compactMap(Override.init)))
}
