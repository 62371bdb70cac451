import Load

/// What the loads of a run have written, and the pages that are written when it is known how it went.
struct LoadedDataset {
  var files: [LoadedFile] = []
  var pages: [Page] = []

  /// A report that waits for the end.
  struct Page {
    let stage: PlannedStage
    let load: ReportLoad
    let source: LoadSource
  }
}
