import Foundation
import TestSupport
import Testing

@testable import Workspace

struct SharedPlacesTests {
  let folder: TemporaryFolder
  let url: URL

  init() throws {
    folder = try TemporaryFolder()
    url = folder.file("places")
  }

  @Test func `no place is taken twice`() throws {
    let (one, other) = (try SharedPlaces(at: url), try SharedPlaces(at: url))
    #expect(try one.take(below: 3) == 0)
    #expect(try other.take(below: 3) == 1)
    #expect(try one.take(below: 3) == 2)
    #expect(try one.take(below: 3) == nil)
    #expect(try other.take(below: 3) == nil)

    one.giveBack(0)
    #expect(try other.take(below: 3) == 0)
  }

  @Test func `nobody gives back what others hold`() throws {
    let (one, other) = (try SharedPlaces(at: url), try SharedPlaces(at: url))
    _ = try one.take(below: 1)
    other.giveBack(0)
    #expect(try other.take(below: 1) == nil)
  }

  @Test func `who is gone holds nothing`() throws {
    var one: SharedPlaces? = try SharedPlaces(at: url)
    let other = try SharedPlaces(at: url)
    _ = try one?.take(below: 1)
    #expect(try other.take(below: 1) == nil)
    one = nil
    #expect(try other.take(below: 1) == 0)
  }

  @Test func `others know who waits`() throws {
    let (one, other) = (try SharedPlaces(at: url), try SharedPlaces(at: url))
    #expect(!one.isAwaited)
    try one.setWaiting(true)
    #expect(!one.isAwaited)
    #expect(other.isAwaited)
    try other.setWaiting(true)
    #expect(one.isAwaited)
    try one.setWaiting(false)
    #expect(one.isAwaited && !other.isAwaited)
  }
}
