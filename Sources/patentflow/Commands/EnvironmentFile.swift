import Foundation

/// A file of `NAME=value` lines; blank lines and those that begin with `#` are passed over.
enum EnvironmentFile {
  /// - Throws: ``WrongUse`` with file and line; never with a value.
  static func read(_ path: String) throws -> [String: String] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw WrongUse(
        "\(path): " + (isThere ? "the file cannot be read" : "there is no such file")
          + ". Name one of NAME=value lines, such as QCC_KEY=…, after --env-file.")
    }
    var variables: [String: String] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let (name, value) = variable(line) else {
        throw WrongUse("\(path):\(index + 1): a line NAME=value is expected")
      }
      variables[name] = value
    }
    return variables
  }

  private static func variable(_ line: String) -> (name: String, value: String)? {
    let line = line.hasPrefix("export ") ? String(line.dropFirst(7)) : line
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" ") else { return nil }
    var value = parts[1].trimmingCharacters(in: .whitespaces)
    for quote in ["\"", "'"]
    where value.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      value = String(value.dropFirst().dropLast())
    }
    return (String(parts[0]), value)
  }
}
