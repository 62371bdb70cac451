import PatentModel

/// The identifiers that one record says are of one company; or an identifier alone, for a row or a
/// question.
struct CompanySighting: Hashable, Sendable {
  /// Where and when a record was read.
  struct Origin: Hashable, Sendable {
    let source: String
    let retrievedOn: CalendarDate
  }

  /// What was asked for, where that is known.
  ///
  /// It is the company's own only as far as the answers leave no other choice.
  var asked: CompanyIdentifier?
  /// What the record states of its company, at most one identifier of each kind.
  var stated: [CompanyIdentifier] = []
  /// The licence that the record speaks of: what several records say of it, they say of its holder.
  var license: String?
  /// nil for rows and questions.
  var origin: Origin?

  /// The surest of what is stated.
  var strongest: CompanyIdentifier? { stated.min { $0.kind < $1.kind } }

  var name: CompanyName? {
    for case .name(let name) in stated { return name }
    return nil
  }

  /// The key under which the evidence of a licence gathers until its holder is known.
  static func key(ofLicense id: String) -> String { "LICENSE:" + id.withoutControls }
}
