import Foundation
import Testing

@testable import Sandbox

struct SpecificationTests {
  @Test(arguments: [
    ("503=0.05,teapot=0.1", "teapot=0.1"), ("503=often", "503=often"), ("503", "503"),
    ("503=1.5", "503=1.5"), ("reset=0.6, html=0.6", "html=0.6"), ("429=-1", "429=-1"),
    ("109=1", "109=1"), ("baidu.109=1", "baidu.109=1"), ("qcc.GetAll.109=1", "qcc.GetAll.109=1"),
    ("qcc.token.109=1", "qcc.token.109=1"), ("qcc.often=1", "qcc.often=1"), ("=1", "=1"),
    ("qcc.1234567890=1", "qcc.1234567890=1"), ("a.b.c.503=1", "a.b.c.503=1"),
    ("503=@0", "503=@0"), ("503=@3-2", "503=@3-2"), ("503=@1-2-3", "503=@1-2-3"),
    ("503=@", "503=@"), ("429-after=1", "429-after=1"), ("429-after-x=1", "429-after-x=1"),
    ("429-date--1=1", "429-date--1=1"), ("404-after-1=1", "404-after-1=1"),
    ("429-soon-1=1", "429-soon-1=1"), ("503-after-86401=1", "503-after-86401=1"),
    ("qcc.109=0.6,qcc.GetDetails.202=0.6", "qcc.GetDetails.202=0.6"),
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
    let met = met(by: faults, seed: 7)

    #expect(met == self.met(by: faults, seed: 7))
    #expect(met != self.met(by: faults, seed: 8))
    #expect((900...1_100).contains(met.count { $0 == .unavailable }))
    #expect((400...600).contains(met.count { $0 == .reset }))
    #expect(met.allSatisfy { [nil, .unavailable, .reset].contains($0) })
  }

  private func met(
    by faults: Faults, seed: UInt64, of method: Sandbox.Method = .patentDetails
  ) -> [Fault?] {
    (1...10_000).map { faults.fault(of: method, at: Place(serial: $0), seed: seed) }
  }

  @Test(
    arguments: [
      ("qcc.109=1", Sandbox.Method.patentDetails, Fault.code("109")),
      ("qcc.109=1", .referInfo, nil), ("qcc.109=1", .reportFile, nil),
      ("qcc.reset=1", .telecomList, .reset), ("zhihuiya.67200007=1", .token, nil),
      ("zhihuiya.67200007=1", .patentDetailAggregation, .code("67200007")),
      ("zhihuiya.token.67200003=1", .token, .code("67200003")),
      ("qcc.GetDetails.205=1", .patentDetails, .code("205")),
      ("qcc.GetDetails.205=1", .telecomDetail, nil), ("qcc.retrieve.html=1", .reportFile, .html),
      ("429-after-2=1", .token, .busy(.tooManyRequests, .seconds(2))),
      ("qcc.503-date-5=1", .telecomList, .busy(.unavailable, .date(in: 5))),
      ("503=1", .reportFile, .unavailable), ("qcc.503=1", .createReport, .unavailable),
      ("sipop.1001=1, qcc.102=1, zhihuiya.67200005=1", .referInfo, .code("1001")),
    ] as [(String, Sandbox.Method, Fault?)])
  func `a fault meets the methods that it names`(
    spec: String, method: Sandbox.Method, fault: Fault?
  ) throws {
    #expect(Set(met(by: try Faults(spec: spec), seed: 1, of: method)) == [fault])
  }

  @Test func `a place names calls of its own count, and goes before shares`() throws {
    let faults = try Faults(spec: "html=1,503=@9,qcc.109=@2-3,qcc.GetDetails.205=@1")
    func met(_ place: Place) -> Fault? { faults.fault(of: .patentDetails, at: place, seed: 1) }
    #expect(met(Place(serial: 9, ofProvider: 2, ofMethod: 1)) == .unavailable)
    #expect(met(Place(serial: 8, ofProvider: 2, ofMethod: 1)) == .code("109"))
    #expect(met(Place(serial: 8, ofProvider: 3, ofMethod: 2)) == .code("109"))
    #expect(met(Place(serial: 8, ofProvider: 4, ofMethod: 1)) == .code("205"))
    #expect(met(Place(serial: 8, ofProvider: 4, ofMethod: 2)) == .html)
  }

  @Test func `no fault is met where none is asked for`() {
    #expect(met(by: .none, seed: 1).allSatisfy { $0 == nil })
  }
}
