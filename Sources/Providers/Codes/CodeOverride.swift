/// What a pipeline file says of one code, where it knows better than our table.
package struct CodeOverride: Codable, Hashable, Sendable {
  package var `class`: CodeClass?
  package var scope: Stop.Scope?
  package var billed: Bool?

  package init(class: CodeClass? = nil, scope: Stop.Scope? = nil, billed: Bool? = nil) {
    self.class = `class`
    self.scope = scope
    self.billed = billed
  }

  /// The key below a provider that holds what is said of its codes.
  package static let setting = Setting(
    "code_overrides",
    .named(
      nil,
      .group([
        Setting("class", .words(of: CodeClass.self), "what the code asks of whoever called"),
        Setting("scope", .words(of: Stop.Scope.self), "how far it stops, where it does"),
        Setting("billed", .flag, "whether a reply with it is billed"),
      ])), "by code, what it means where your contract knows better")
}
