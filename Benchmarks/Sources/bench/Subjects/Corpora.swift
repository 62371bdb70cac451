/// The generated corpora that are there: each is made once, since several works need the same.
final class Corpora {
  private var made: [Int: Corpus] = [:]

  /// So many publications; see ``Corpus/init(generated:in:)``.
  func generated(_ publications: Int, in laboratory: Laboratory) throws -> Corpus {
    if let corpus = made[publications] { return corpus }
    let corpus = try Corpus(generated: publications, in: laboratory)
    made[publications] = corpus
    return corpus
  }
}
