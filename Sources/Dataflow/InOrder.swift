/// Works on several inputs at once and hands out the results in the order of the inputs.
///
/// At most `width` inputs are in work, and at most as many results wait for an earlier one; the next
/// input is read only when there is room. So memory is bounded.
///
/// - Throws: What `next` and `emit` throw, and `CancellationError`; work that was begun is awaited and
///   its results dropped.
package func inOrder<Input: Sendable, Output: Sendable>(
  width: Int, next: () throws -> Input?, _ work: @escaping @Sendable (Input) -> Output,
  emit: (Output) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var begun = 0
    var emitted = 0
    var waiting: [Int: Output] = [:]
    var input = try next()
    while input != nil || emitted < begun {
      try Task.checkCancellation()
      while let ready = input, begun - emitted < 2 * width,
        begun - emitted - waiting.count < width
      {
        group.addTask { [begun] in (begun, work(ready)) }
        begun += 1
        input = try next()
      }
      guard let (place, output) = try await group.next() else { break }
      waiting[place] = output
      while let output = waiting.removeValue(forKey: emitted) {
        try emit(output)
        emitted += 1
      }
    }
  }
}
