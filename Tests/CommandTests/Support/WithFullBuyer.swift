import Foundation
import Sandbox

/// Two companies, of 50 publications together, that every system knows something of.
let fullCompanies = ["珠海格力电器股份有限公司", "科大讯飞股份有限公司"]

/// Asks for a report again as soon as it is ready.
let quickReports = ["--set", "providers.qcc.report={ poll_first: 5ms, poll_max: 5ms }"]

/// Gives a test a buyer of all that there is: `company-full.yaml`.
///
/// - Parameters:
///   - configuration: How the stand-in behaves; nil for one that behaves well.
///   - body: Gets the buyer, and the stand-in that sells.
/// - Throws: What the body throws, or what the system says when no port or folder can be had.
func withFullBuyer(
  from configuration: StandIn.Configuration? = nil,
  _ body: (_ buyer: Buyer, _ standIn: StandIn) async throws -> Void
) async throws {
  var configuration = try configuration ?? stock()
  configuration.sipop.callsAMonth = 1_000
  try await withBuyer(of: fullCompanies, from: configuration) { buyer, standIn in
    var buyer = buyer
    buyer.pipeline = Project.file("pipelines/company-full.yaml").path
    buyer.settings += quickReports
    buyer.settings += ["--set", "providers.sipop.budget={ month: { calls: 1000 } }"]
    try await body(buyer, standIn)
  }
}
