import Foundation
import Testing

@testable import Pipeline

/// Where an account may be shown.
struct AddressTests {
  @Test(
    arguments: [
      "https://open.example/route", "http://127.0.0.1:8080/route", "http://localhost:1/route",
      "http://[::1]:8080/route", "HTTPS://open.example/route", "http://127.200.3.4/",
    ])
  func `an address that is secured, or on this machine, will do`(address: String) throws {
    try plan().checkAccount(in: environment(address))
  }

  @Test(
    arguments: [
      "http://open.example/route", "HTTP://10.0.0.5/", "http://127.0.0.1.example/",
      "http://localhost.example/", "http://1270.0.0.1/", "http://128.0.0.1/",
    ])
  func `an address in the clear is refused, unless the pipeline allows it`(address: String) throws {
    #expect(throws: AddressFault.self) {
      try plan().checkAccount(in: environment(address + "secret-path"))
    }
    try plan(allowsPlaintext: true).checkAccount(in: environment(address))
  }

  @Test func `the fault names host, variable and setting, and nothing behind the host`() {
    let fault = #expect(throws: AddressFault.self) {
      try plan().checkAccount(in: environment("http://open.example/api?key=k1"))
    }
    let words = fault?.description ?? ""
    for word in ["http://open.example", "SIPOP_BASE_URL", "allow-plaintext: true"] {
      #expect(words.contains(word), "\(words)")
    }
    #expect(!words.contains("k1") && !words.contains("/api"))
  }

  @Test(arguments: ["open.example/route", "ftp://open.example/", "http://", "//open.example"])
  func `what is no address is told by its variable`(address: String) {
    let fault = #expect(throws: AddressFault.self) {
      try plan().checkAccount(in: environment(address))
    }
    #expect(fault?.description.contains("SIPOP_BASE_URL is no address") == true)
  }

  @Test func `the documented address of SIPOP needs to be allowed, as the shipped pipeline does`()
    throws
  {
    #expect(throws: AddressFault.self) { try plan().checkAccount(in: environment(nil)) }
    try plan(allowsPlaintext: true).checkAccount(in: environment(nil))
  }

  private func plan(allowsPlaintext: Bool = false) throws -> ProviderPlan {
    let kind = try #require(providerKinds.first { $0.id == "sipop" })
    var settings = ProviderSettings()
    settings.allowPlaintext = allowsPlaintext
    var faults: [SettingFault] = []
    let plan = ProviderPlan(kind, settings: settings, faults: &faults) { _ in
      preconditionFailure("nobody is called")
    }
    #expect(faults.isEmpty)
    return plan
  }

  private func environment(_ address: String?) -> [String: String] {
    var environment = ["SIPOP_APP_KEY": "a", "SIPOP_APP_SECRET": "b"]
    environment["SIPOP_BASE_URL"] = address
    return environment
  }
}
