package import Transform

extension Plan {
  /// How the pipeline's merge makes entities of records; nil for a pipeline that merges nothing.
  package var mergeOptions: MergeOptions? {
    stages.lazy.compactMap { $0.operation as? any MergeOperator }.first.map(mergeOptions(of:))
  }

  /// How one of its merges makes entities of records.
  func mergeOptions(of merge: any MergeOperator) -> MergeOptions {
    var options = merge.mergeOptions
    options.referDirections = referDirections
    return options
  }
}
