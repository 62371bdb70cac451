import Yams

/// One value that the command line sets: `providers.zhihuiya.rate=20/s`.
///
/// A stage is named by its name: `stages.search.options.kindcode=[1, 2]`.
package struct Override: Hashable, Sendable {
  package let path: [String]
  package let value: String

  /// Reads `KEY=VALUE`; nil without a key.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    path = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    value = String(parts[1])
  }

  var key: String { path.joined(separator: ".") }

  /// Puts the value into a pipeline's text as if it had been written there.
  ///
  /// - Throws: ``DeclarationFaults`` when no such place can be.
  func apply(to node: Node) throws -> Node {
    guard let value = try Yams.compose(yaml: value) else {
      throw DeclarationFaults([
        DeclarationFault(
          "--set \(key)", line: nil, "the value is empty", remedy: "Write one behind =.")
      ])
    }
    return try set(value, at: path[...], in: node)
  }

  private func set(_ value: Node, at path: ArraySlice<String>, in node: Node?) throws -> Node {
    guard let name = path.first else { return value }
    if case .sequence(var sequence)? = node {
      guard let place = sequence.firstIndex(where: { $0["name"]?.string == name }) else {
        throw DeclarationFaults([
          DeclarationFault(
            "--set \(key)", line: nil, "there is nothing named “\(name)”",
            remedy: Spelling.hint(for: name, among: sequence.compactMap { $0["name"]?.string }))
        ])
      }
      sequence[place] = try set(value, at: path.dropFirst(), in: sequence[place])
      return .sequence(sequence)
    }
    var mapping = node?.mapping ?? Node.Mapping([])
    mapping[Node(name)] = try set(value, at: path.dropFirst(), in: mapping[Node(name)])
    return .mapping(mapping)
  }
}
