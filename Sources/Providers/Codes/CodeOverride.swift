/// What a pipeline file says of one code, where it knows better than our table.
package struct CodeOverride: Codable, Hashable, Sendable {
  /// One of ``CodeClass``.
  package var `class`: CodeClass?
  /// `endpoint` or `provider`.
  package var scope: Stop.Scope?
  package var billed: Bool?

  package init(class: CodeClass? = nil, scope: Stop.Scope? = nil, billed: Bool? = nil) {
    self.class = `class`
    self.scope = scope
    self.billed = billed
  }

  /// The keys, for spelling hints.
  package static let names = ["class", "scope", "billed"]
}
