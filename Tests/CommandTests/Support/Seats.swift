import TestSupport

/// Lets few tests at once have a stand-in and start programs: each takes a score of open files, and
/// what starts a program reads the list of all of them.
actor Seats {
  static let shared = Seats(12)

  private var free: Int
  private var waiting: [Gate] = []

  init(_ count: Int) { free = count }

  nonisolated func taken(_ body: () async throws -> Void) async throws {
    await take()
    do {
      try await body()
      await leave()
    } catch {
      await leave()
      throw error
    }
  }

  private func take() async {
    guard free == 0 else {
      free -= 1
      return
    }
    let gate = Gate()
    waiting.append(gate)
    await gate.pass()
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().open() }
  }
}
