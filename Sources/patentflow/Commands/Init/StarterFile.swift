import Foundation
import Pipeline

/// A file that `init` lays out.
struct StarterFile {
  /// Below the folder.
  let path: String
  let content: Data

  init(_ path: String, _ content: some Sequence<UInt8>) {
    self.path = path
    self.content = Data(content)
  }

  /// All of them: the project's own files at their own places, so that what its documents show can be
  /// typed in the folder as well.
  ///
  /// - Throws: What ``PipelineSchema/text()`` does.
  static func all() throws -> [StarterFile] {
    [
      StarterFile("pipelines/company-patents.yaml", PackageResources.company_patents_yaml),
      StarterFile("pipelines/publication-patents.yaml", PackageResources.publication_patents_yaml),
      StarterFile("pipelines/company-full.yaml", PackageResources.company_full_yaml),
      StarterFile("pipelines/company-profile.yaml", PackageResources.company_profile_yaml),
      StarterFile("pipelines/company-landscape.yaml", PackageResources.company_landscape_yaml),
      StarterFile("samples/companies.csv", PackageResources.companies_csv),
      StarterFile("samples/publications.csv", PackageResources.publications_csv),
      StarterFile("docs/pipeline.schema.json", try PipelineSchema.text().utf8),
      StarterFile(".env.example", accounts.utf8),
      StarterFile(".gitignore", ".env\n.patentflow/\nout/\n".utf8),
    ]
  }

  /// A line for each variable of each provider, to be filled in.
  private static var accounts: String {
    let providers = providerKinds.map { kind in
      let sets = kind.credentials.map { $0.map { "\($0)=\n" }.joined() }
      let others = sets.dropFirst().map { "# or:\n" + $0.commentedOut }.joined()
      let address = "# \(kind.addressVariable)=\(kind.standardAddress)\n"
      return "# \(kind.id)\n" + (sets.first ?? "") + others + address
    }
    return """
      # The accounts of the providers that a pipeline calls; the others stay empty. Copy this file to
      # .env, which git leaves alone, fill it in, and name it: --env-file .env

      \(providers.joined(separator: "\n"))
      """
  }
}

extension String {
  /// The same lines, each behind `# `.
  fileprivate var commentedOut: String {
    split(whereSeparator: \.isNewline).map { "# \($0)\n" }.joined()
  }
}
