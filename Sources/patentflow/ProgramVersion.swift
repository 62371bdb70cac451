import CBuildCommit

/// What `--version` says: `0.1.0`, and of an installed program its commit too.
enum ProgramVersion {
  static let number = "0.1.0"

  static var text: String {
    let commit = String(cString: patentflow_build_commit())
    return commit.isEmpty ? number : "\(number) (\(commit))"
  }
}
