import PatentModel
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
    #expect(persistence.next(after: network) == .again(after: .seconds(2)))
    #expect(persistence.next(after: network) == .again(after: .seconds(4)))
    let word = attempt(.retry(after: nil))
    #expect(persistence.next(after: word) == .again(after: .seconds(2)))
    #expect(persistence.next(after: word) == .giveUp)
    #expect(persistence.next(after: network) == .giveUp)
  }

  @Test func `what is not ready is asked for until its deadline`() {
    let polling = Polling(
      firstPause: .seconds(5), longestPause: .seconds(10), deadline: .seconds(23))
    var persistence = Persistence(RetryPolicy(), polling: polling)
    let poll = attempt(.pollAgain)
    #expect(persistence.next(after: poll) == .again(after: .seconds(5)))
    #expect(persistence.next(after: poll) == .again(after: .seconds(7.5)))
    #expect(persistence.next(after: poll) == .again(after: .seconds(10)))
    #expect(persistence.next(after: poll) == .notReady)
  }

  @Test func `faults between polls have attempts of their own`() {
    var persistence = Persistence(RetryPolicy(maxNetworkAttempts: 2))
    let network = attempt(.retry(after: nil), isProvidersWord: false)
    #expect(persistence.next(after: network) == .again(after: .seconds(2)))
    #expect(
      persistence.next(after: attempt(.pollAgain)) == .again(after: .seconds(10)))
    #expect(persistence.next(after: network) == .giveUp)
  }

  @Test func `whoever sends us round in circles is given up`() {
    var persistence = Persistence(RetryPolicy())
    let pointing = Request([Question(Bench.lookup.endpoint, key: "a")], path: "/b")
    for _ in 1...4 {
      #expect(persistence.next(after: attempt(.follow(pointing))) == .follow(pointing))
    }
    #expect(persistence.next(after: attempt(.follow(pointing))) == .giveUp)
  }

  @Test(arguments: [nil, Duration.seconds(7)])
  func `the pause of all calls is that of the one that was too quick`(wait: Duration?) {
    var persistence = Persistence(RetryPolicy(slowDownPause: .seconds(10)))
    let attempt = attempt(.slowDown(after: wait))
    #expect(persistence.next(after: attempt) == .again(after: .zero))
    let ending = attempt.ending(RetryPolicy(slowDownPause: .seconds(10)))
    #expect(ending == .tooQuick(pause: wait ?? .seconds(10)))
  }

  @Test func `a session is renewed once and never again`() {
    var persistence = Persistence(RetryPolicy())
    let refused = attempt(.signInAgain)
    #expect(persistence.next(after: refused) == .again(after: .zero))
    guard case .stop(let stop) = persistence.next(after: refused) else {
      Issue.record("The session was renewed again")
      return
    }
    #expect(stop.scope == .provider && stop.until == .personActs && !stop.remedy.isEmpty)
  }

  private func attempt(_ outcome: Outcome, isProvidersWord: Bool = true) -> Attempt {
    Attempt(
      reading: Reading(
        outcome, code: "", message: "", charge: .nothing, isProvidersWord: isProvidersWord),
      delivery: .replied, reply: nil, session: nil)
  }
}
