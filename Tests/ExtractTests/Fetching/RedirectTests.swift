import Foundation
import Providers
import Testing
import Workspace

@testable import Extract

struct RedirectTests {
  private let request = SignedRequest(
    method: .post, address: "http://api.example:8080/a/b", query: "key=1",
    headers: [("Token", "t")], body: "x=1")

  @Test(
    arguments: [
      ("/c?d=1", "http://api.example:8080/c", "d=1"),
      ("c", "http://api.example:8080/a/c", ""),
      ("http://API.example:8080/c?d=1#e", "http://API.example:8080/c", "d=1"),
      ("https://api.example/a/b", "https://api.example/a/b", ""),
      ("//api.example:8080/c", "http://api.example:8080/c", ""),
    ])
  func `within its host a call goes where it is sent, with all that shows who asks`(
    location: String, address: String, query: String
  ) throws {
    let redirect = Redirect(Reply(status: 307, location: location, body: []), to: request)
    guard case .within(let target)? = redirect else {
      Issue.record("\(String(describing: redirect))")
      return
    }
    let moved = request.moved(to: target)
    #expect(moved.address == address && moved.query == query)
    #expect(moved.method == .post && moved.body == "x=1")
    #expect(moved.headers.map(\.value) == ["t"])
  }

  @Test(
    arguments: [
      ("http://other.example:8080/", "http://other.example"),
      ("//other.example/", "http://other.example"),
      ("http://api.example/", "http://api.example"),
      ("ftp://api.example:8080/", "ftp://api.example"),
      ("http://api.example.other:8080/", "http://api.example.other"),
      ("http://user@api.example:8080/", "http://api.example"),
    ])
  func `to another host, port or scheme no call goes`(location: String, host: String) {
    let redirect = Redirect(Reply(status: 302, location: location, body: []), to: request)
    guard case .elsewhere(host)? = redirect else {
      Issue.record("\(String(describing: redirect))")
      return
    }
  }

  @Test func `nothing that was secured goes on in the clear`() {
    let secured = SignedRequest(
      method: .get, address: "https://api.example/a", query: "", headers: [])
    let redirect = Redirect(
      Reply(status: 301, location: "http://api.example/a", body: []), to: secured)
    guard case .elsewhere("http://api.example")? = redirect else {
      Issue.record("\(String(describing: redirect))")
      return
    }
  }

  @Test func `what is to be seen elsewhere is asked for without a body`() throws {
    let reply = Reply(status: 303, location: "/c", body: [])
    guard case .within(let target)? = Redirect(reply, to: request) else {
      Issue.record("no redirect")
      return
    }
    #expect(request.moved(to: target).method == .get && request.moved(to: target).body == nil)
  }

  @Test(arguments: [(200, "/c"), (304, "/c"), (302, nil)] as [(Int, String?)])
  func `any other reply redirects nobody`(status: Int, location: String?) {
    let redirect = Redirect(Reply(status: status, location: location, body: []), to: request)
    #expect(redirect.map { "\($0)" } == nil)
  }

  @Test func `each way of a redirect is a call of its own, and none is billed`() async throws {
    let number = "CN100000001A"
    let bench = try Bench(
      StubTransport(
        .reply(Reply(status: 302, location: "/there", body: [])), .reply(.details([number]))))
    #expect(try await bench.fetch(number).words == "answered 1 by 1")
    #expect(bench.transport.sent.last?.address.hasSuffix("/there") == true)
    #expect(bench.slept.isEmpty)
    #expect(try await bench.receipt?.billed.calls == 1)
  }

  @Test func `who is sent round in circles gives up`() async throws {
    let bench = try Bench(
      StubTransport { _, _ in Reply(status: 302, location: "/there", body: []) })
    #expect(try await bench.fetch("CN100000001A").words == "gave up http 302")
    #expect(bench.transport.sent.count == 1 + Persistence.mostFollowed)
  }
}
