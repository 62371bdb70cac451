import Providers

extension Checking {
  /// What the file says of one provider alone, looked at value by value.
  ///
  /// - Throws: ``DeclarationFaults``, or ``TraitFault``.
  func traits<P: Provider>(of provider: P.Type) throws -> P.Traits {
    let traits = try file.traits(of: provider)
    try traits.check()
    return traits
  }

  /// How an account of a provider is made; nil, and a fault, when what the file says of it does not do.
  mutating func connection(
    to kind: ProviderKind
  ) -> (@Sendable ([String: String]) -> any Provider)? {
    connection(to: kind.provider)
  }

  private mutating func connection<P: Provider>(
    to provider: P.Type
  ) -> (@Sendable ([String: String]) -> any Provider)? {
    do {
      let traits = try traits(of: provider)
      return { P(environment: $0, traits: traits) }
    } catch let error as TraitFault {
      fault(at: "providers.\(P.id).\(error.path)", error.message, "")
    } catch {
      fault(at: "providers.\(P.id)", "\(error)", "")
    }
    return nil
  }

  /// What the codes of citations mean, by the settings of the provider that has them.
  var referDirections: [String: SIPOP.ReferDirection] {
    (try? traits(of: SIPOP.self))?.directions ?? [:]
  }
}
