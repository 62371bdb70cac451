import PatentModel

/// Identifiers, numbered from 0, in clusters that are one company each.
struct IdentifierClusters {
  private var parents: [Int]
  /// Of each root: the kinds of identifiers in its cluster.
  private var kinds: [IdentifierKinds]

  /// Makes one cluster of each identifier.
  init(_ kinds: [CompanyIdentifier.Kind]) {
    parents = Array(kinds.indices)
    self.kinds = kinds.map(IdentifierKinds.init)
  }

  /// The number that stands for the cluster of an identifier.
  func root(of number: Int) -> Int {
    var root = number
    while parents[root] != root { root = parents[root] }
    return root
  }

  func roots(of numbers: some Sequence<Int>) -> Set<Int> { Set(numbers.lazy.map { root(of: $0) }) }

  /// Unites each group, unless that would bring together two clusters that have identifiers of one of
  /// these kinds each.
  ///
  /// Groups that hang together are united all or not at all, so their order cannot matter. A group in
  /// which at most one cluster has such identifiers can contradict nothing and is always united.
  ///
  /// - Returns: The places of the groups that were refused.
  mutating func unite(
    _ groups: [[Int]], keepingApart apart: IdentifierKinds
  ) -> Set<Int> {
    var refused: Set<Int> = []
    var joints = IdentifierClusters(joining: self)
    for (place, group) in groups.enumerated() {
      let anchors = anchors(of: group, apart)
      if contradict(anchors, apart) { refused.insert(place) } else { joints.join(anchors) }
    }
    let members = Dictionary(grouping: anchors(of: groups.joined(), apart)) { joints.root(of: $0) }
    let contradictory = Set(members.filter { contradict($0.value, apart) }.keys)
    for (place, group) in groups.enumerated() where !refused.contains(place) {
      let anchors = anchors(of: group, apart)
      guard anchors.count > 1, contradictory.contains(joints.root(of: anchors[0])) else { continue }
      refused.insert(place)
    }
    for (place, group) in groups.enumerated() where !refused.contains(place) { join(group) }
    return refused
  }
}

extension IdentifierClusters {
  /// One cluster of each of those clusters, to see what would hang together.
  private init(joining clusters: IdentifierClusters) {
    parents = Array(clusters.parents.indices)
    kinds = Array(repeating: [], count: parents.count)
  }

  /// The roots of clusters that have identifiers of these kinds.
  private func anchors(
    of group: some Sequence<Int>, _ apart: IdentifierKinds
  ) -> [Int] {
    roots(of: group).filter { !kinds[$0].isDisjoint(with: apart) }.sorted()
  }

  /// True when two of the clusters have identifiers of one of these kinds.
  private func contradict(_ roots: [Int], _ apart: IdentifierKinds) -> Bool {
    var seen: IdentifierKinds = []
    for root in roots {
      let found = kinds[root].intersection(apart)
      guard seen.isDisjoint(with: found) else { return true }
      seen.formUnion(found)
    }
    return false
  }

  private mutating func join(_ group: [Int]) {
    guard let first = group.first.map({ root(of: $0) }) else { return }
    for number in group.dropFirst() {
      let other = root(of: number)
      guard other != first else { continue }
      parents[other] = first
      kinds[first].formUnion(kinds[other])
    }
  }
}
