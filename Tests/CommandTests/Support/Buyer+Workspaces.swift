extension Buyer {
  /// Options by which a run has a workspace and an output folder of its own.
  func place(_ number: Int) -> [String] {
    ["--workspace", "workspace-\(number)", "--output", "out-\(number)"]
  }

  func out(of number: Int) -> OutputFolder { OutputFolder(url: file("out-\(number)")) }
}
