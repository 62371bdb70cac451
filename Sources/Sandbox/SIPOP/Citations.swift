/// Who cites whom: invented, but the same in every run, and the same from both ends.
///
/// An application cites up to two others of the corpus, and up to two documents outside of it. Whom it
/// cites follows from its own number; so, to find who cites a document, it is enough to look at the
/// few applications that may.
struct Citations: Sendable {
  /// What is found, and how many there are said to be.
  struct Found: Sendable {
    let documents: [Citation]
    let total: Int
    let json: JSON
  }

  /// The distances, in the order of the corpus, at which an application may cite another.
  private static let distances = [-211, -3, 3, 211]

  private let corpus: Corpus

  init(in corpus: Corpus) { self.corpus = corpus }

  /// The documents at the other end, none for an application that is not in the corpus.
  ///
  /// Of the corpus's first application one more is counted than told: nothing lets a caller page.
  func documents(_ question: ReferQuestion) -> Found {
    let place = corpus.place(ofApplication: question.application)
    let documents = place.map { question.direction == .cited ? cited(by: $0) : citing($0) } ?? []
    var chance = Chance(seed: "reply \(question.application) \(question.direction)")
    let isWrapped = chance.happens(0.1)
    let rows = JSON.array(documents.map { $0.json(&chance) })
    return Found(
      documents: documents, total: documents.count + (place == 0 ? 1 : 0),
      json: isWrapped ? ["data": rows] : rows)
  }

  private func first(at place: Int) -> Publication {
    corpus.publications[corpus.applications[place]]
  }
}

extension Citations {
  /// Older documents, at most four; designs cite nothing.
  private func cited(by place: Int) -> [Citation] {
    let own = first(at: place)
    guard let filed = own.filing?.date, own.kind != .design else { return [] }
    let inside = neighbours(citedBy: place).map { Citation(first(at: $0)) }
    var chance = Chance(seed: "outside \(own.number)")
    let count = chance.number(in: (place == 0 ? 1 : 0)...2)
    let outside = (0..<count).map { index in
      let age = chance.number(in: 100...1_800)
      return Citation(inventedAs: place * 3 + index, on: filed.adding(days: -age), &chance)
    }
    return inside + outside
  }

  /// Newer documents, at most four of the corpus and one outside of it.
  private func citing(_ place: Int) -> [Citation] {
    let own = first(at: place)
    guard own.kind != .design else { return [] }
    let inside = candidates(around: place)
      .filter { neighbours(citedBy: $0).contains(place) }.map { Citation(first(at: $0)) }
    var chance = Chance(seed: "citing \(own.number)")
    let outside = (0..<chance.number(in: 0...1)).map { _ in
      let delay = chance.number(in: 500...900)
      return Citation(inventedAs: place * 3 + 2, on: own.date.adding(days: delay), &chance)
    }
    return inside + outside
  }

  /// The applications of the corpus that one cites: those drawn for it that are old enough.
  private func neighbours(citedBy place: Int) -> [Int] {
    let own = first(at: place)
    guard let filed = own.filing?.date, own.kind != .design else { return [] }
    var chance = Chance(seed: "cites \(own.number)")
    let drawn = chance.pick(2, of: candidates(around: place))
    return drawn.filter { first(at: $0).kind != .design && first(at: $0).date < filed }
  }

  /// The applications at the distances, counted around the corpus's end; none twice, and not itself.
  private func candidates(around place: Int) -> [Int] {
    let count = corpus.applications.count
    return Self.distances.reduce(into: []) { places, distance in
      let other = ((place + distance) % count + count) % count
      if other != place, !places.contains(other) { places.append(other) }
    }
  }
}
