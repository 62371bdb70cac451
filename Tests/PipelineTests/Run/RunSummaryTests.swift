import Testing

@testable import Pipeline

struct RunSummaryTests {
  @Test func `run.json has the names that scripts rely on, a price that is unknown as null`() throws
  {
    var summary = RunSummary(
      runID: "20260101-001", pipeline: "test", status: .incomplete, exitStatus: 3)
    summary.stages = [RunSummary.Stage(name: "search", state: .partial, tasks: 2)]
    summary.spend["qcc"] = RunSummary.Spend()
    summary.outputs = [
      RunSummary.Output(path: "patents.ndjson.gz", records: 1, bytes: 20, sha256: "ab")
    ]

    #expect(
      try summary.json() == """
        {
          "exit_status" : 3,
          "input" : {
            "accepted" : 0,
            "blank" : 0,
            "duplicates" : 0,
            "rejected" : 0,
            "rows" : 0
          },
          "outputs" : [
            {
              "bytes" : 20,
              "path" : "patents.ndjson.gz",
              "records" : 1,
              "sha256" : "ab"
            }
          ],
          "pipeline" : "test",
          "run_id" : "20260101-001",
          "spend" : {
            "qcc" : {
              "billed_calls" : 0,
              "calls" : 0,
              "cost" : null,
              "in_doubt" : 0,
              "items" : 0,
              "saved_calls" : 0,
              "saved_cost" : null,
              "saved_items" : 0,
              "unpriced_calls" : 0,
              "unpriced_items" : 0
            }
          },
          "stages" : [
            {
              "deferred" : 0,
              "failed" : 0,
              "name" : "search",
              "records" : 0,
              "requests" : 0,
              "reused" : 0,
              "state" : "partial",
              "tasks" : 2
            }
          ],
          "status" : "incomplete"
        }

        """)
  }

  @Test(
    arguments: [
      (.complete, .complete), (.someFailed, .complete), (.deferred, .incomplete),
      (.accountRefused, .incomplete), (.interrupted, .incomplete), (.terminated, .incomplete),
      (.failed, .failed), (.wrongUse, .failed),
    ] as [(Pipeline.ExitStatus, RunSummary.Status)])
  func `an exit status says whether the run is complete`(
    status: Pipeline.ExitStatus, summary: RunSummary.Status
  ) {
    #expect(status.summaryStatus == summary)
  }
}
