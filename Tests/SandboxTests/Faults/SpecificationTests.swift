import Foundation
import Testing

@testable import Sandbox

struct SpecificationTests {
  @Test(arguments: [
    ("503=0.05,teapot=0.1", "teapot=0.1"), ("503=often", "503=often"), ("503", "503"),
    ("503=1.5", "503=1.5"), ("reset=0.6, html=0.6", "html=0.6"), ("429=-1", "429=-1"),
  ])
  func `an error in faults names the part`(spec: String, part: String) throws {
    let fault = try #require(
      Result { () throws(SpecificationFault) in try Faults(spec: spec) }.refusal)
    #expect(fault.part == part)
  }

  @Test(arguments: [
    ("ten/s", "ten/s"), ("10/d", "10/d"), ("qcc=2/s,baidu=1/s", "baidu=1/s"), ("0/s", "0/s"),
    ("10", "10"),
  ])
  func `an error in rates names the part`(spec: String, part: String) throws {
    let fault = try #require(
      Result { () throws(SpecificationFault) in try PaceSpec(spec: spec) }.refusal)
    #expect(fault.part == part)
  }

  @Test func `a rate for all can be narrowed for one`() throws {
    let spec = try PaceSpec(spec: "10/s, zhihuiya=300/min")
    #expect(spec.limits[.qcc] == .init(calls: 10, seconds: 1))
    #expect(spec.limits[.zhihuiya] == .init(calls: 300, seconds: 60))
  }

  @Test func `faults come as often as asked for, and the same for a seed`() throws {
    let faults = try Faults(spec: "503=0.1,reset=0.05")
    let met = (1...10_000).map { faults.fault(ofCall: $0, seed: 7) }

    #expect(met == (1...10_000).map { faults.fault(ofCall: $0, seed: 7) })
    #expect(met != (1...10_000).map { faults.fault(ofCall: $0, seed: 8) })
    #expect((900...1_100).contains(met.count { $0 == .unavailable }))
    #expect((400...600).contains(met.count { $0 == .reset }))
    #expect(met.allSatisfy { [nil, .unavailable, .reset].contains($0) })
  }

  @Test func `no fault is met where none is asked for`() {
    #expect((1...1_000).allSatisfy { Faults.none.fault(ofCall: $0, seed: 1) == nil })
  }
}
