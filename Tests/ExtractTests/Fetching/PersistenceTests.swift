import Providers
import Testing

@testable import Extract

struct PersistenceTests {
  @Test(
    arguments: [
      (1, 2), (2, 4), (3, 8), (4, 16), (5, 32), (6, 60), (7, 60), (1_000, 60),
    ])
  func `pauses double up to the longest`(failures: Int, seconds: Int) {
    #expect(RetryPolicy().pause(after: failures) == .seconds(seconds))
  }

  @Test func `faults of the network have attempts of their own`() {
    var persistence = Persistence(RetryPolicy(maxAttempts: 2, maxNetworkAttempts: 3))
    let network = attempt(.retry(after: nil), isProvidersWord: false)
    #expect(persistence.next(after: network) == .again(after: .seconds(2), holdsAll: false))
    #expect(persistence.next(after: network) == .again(after: .seconds(4), holdsAll: false))
    let word = attempt(.retry(after: nil))
    #expect(persistence.next(after: word) == .again(after: .seconds(2), holdsAll: false))
    #expect(persistence.next(after: word) == .giveUp)
    #expect(persistence.next(after: network) == .giveUp)
  }

  @Test func `a poll counts as an attempt`() {
    var persistence = Persistence(RetryPolicy(maxAttempts: 3))
    let poll = attempt(.pollAgain)
    #expect(persistence.next(after: poll) == .again(after: .seconds(2), holdsAll: false))
    #expect(persistence.next(after: poll) == .again(after: .seconds(4), holdsAll: false))
    #expect(persistence.next(after: poll) == .giveUp)
  }

  @Test(arguments: [nil, Duration.seconds(7)])
  func `slowing down holds all calls`(wait: Duration?) {
    var persistence = Persistence(RetryPolicy(slowDownPause: .seconds(10)))
    let next = persistence.next(after: attempt(.slowDown(after: wait)))
    #expect(next == .again(after: wait ?? .seconds(10), holdsAll: true))
  }

  @Test func `a session is renewed once and never again`() {
    var persistence = Persistence(RetryPolicy())
    let refused = attempt(.signInAgain)
    #expect(persistence.next(after: refused) == .again(after: .zero, holdsAll: false))
    #expect(
      persistence.next(after: refused) == .stop(Stop(.provider, until: .personActs)))
  }

  private func attempt(_ outcome: Outcome, isProvidersWord: Bool = true) -> Attempt {
    Attempt(
      reading: Reading(
        outcome, code: "", message: "", charge: .nothing, isProvidersWord: isProvidersWord),
      delivery: .replied, reply: nil, session: nil)
  }
}
