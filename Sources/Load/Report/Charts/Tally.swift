import PatentModel

/// How often something occurs.
struct Tally: Hashable {
  let label: Words
  let count: Int
}
