import Foundation
import Providers
import Testing
import Workspace

@testable import Pipeline

/// What a pipeline file says of one provider alone.
struct TraitsTests {
  @Test(
    arguments: [
      (Edit("rate: 2/s", "page_size: 51"), "a number from 1 to 50 is expected"),
      (Edit("rate: 2/s", "lock_time: long"), "“long” is no duration"),
      (Edit("rate: 2/s", "page_siez: 20"), "unknown key “page_siez”. Did you mean “page_size”?"),
      (Edit("rate: 2/s", "raet: 2/s"), "unknown key “raet”. Did you mean “rate”?"),
      (Edit("rate: 2/s", "report: { pol_first: 5s }"), "unknown key “pol_first”"),
      (Edit("rate: 2/s", "report: { info_method: PUT }"), "PUT"),
      (Edit("rate: 2/s", "code_overrides: { \"223\": { class: emty } }"), "emty"),
      (Edit("rate: 2/s", "code_overrides: { \"223\": { clas: empty } }"), "unknown key “clas”"),
      (Edit("rate: 2/s", "stop_after_refusals: 0"), "at least 1 is expected"),
      (Edit("rate: 2/s", "clock_warning: soon"), "“soon” is no duration"),
      (Edit("rate: 2/s", "day_zone: Shanghai"), "“Shanghai” is no zone"),
    ])
  func `a setting that does not do is refused with its line`(edit: Edit, words: String) throws {
    let found = try faults(in: edit.text)

    #expect(found.contains { "\($0)".contains(words) }, "\(found)")
    #expect(found.allSatisfy { $0.line == edit.line }, "\(found)")
  }

  @Test func `a setting reaches the calls`() throws {
    let qcc = try plan(overrides: ["providers.qcc.page_size=20"])
    let search = try #require(qcc.inquiries.first)
    let request = search.request(search.questions(about: Subject(company: "示例科技有限公司")))

    #expect(request.query.contains(Request.Parameter("pageSize", "20")))
  }

  @Test func `a setting reaches the provider`() throws {
    let text = try plan(
      wholePipeline, overrides: ["providers.zhihuiya.version_header=1.0"])
    let zhihuiya = try #require(text.providers["zhihuiya"])
    let provider = zhihuiya.connect(["ZHIHUIYA_API_KEY": "key"])
    let question = Question(Endpoint(provider: "zhihuiya", name: "detail"), key: "CN100000001A")
    let signed = provider.sign(
      Request([question], path: "/a"), at: Date(timeIntervalSince1970: 0), session: nil)

    #expect(signed.headers.contains { $0.name == "X-PatSnap-Version" && $0.value == "1.0" })
  }

  @Test func `a code that is read otherwise is read so`() throws {
    let plan = try plan(overrides: ["providers.qcc.code_overrides={ '223': { class: empty } }"])
    let search = try #require(plan.inquiries.first)
    let reply = Reply(status: 200, body: Array(#"{"Status":"223"}"#.utf8))
    let reading = search.read(
      reply, to: search.questions(about: Subject(company: "示例科技有限公司")))

    guard case .answered(let answers) = reading.outcome else {
      Issue.record("\(reading.outcome)")
      return
    }
    #expect(answers.recordCount == 0)
  }

  @Test func `the free calls of SIPOP are its budget until another is set`() throws {
    let text = wholePipeline.replacing(
      "- { name: patents",
      with: "- { name: cited, extract: sipop.citations, from: search }\n"
        + "  - { name: patents")
    let free = try plan(text)
    #expect(free.providers["sipop"]?.limits == [Limit(.month, calls: 20)])
    #expect(free.providers["sipop"]?.mostRefused == 2)

    let bought = try plan(text, overrides: ["providers.sipop.budget={ month: { calls: 500 } }"])
    #expect(bought.providers["sipop"]?.limits == [Limit(.month, calls: 500)])
    let daily = try plan(text, overrides: ["providers.sipop.budget={ day: { calls: 2 } }"])
    #expect(
      daily.providers["sipop"]?.limits == [Limit(.day, calls: 2), Limit(.month, calls: 20)])
  }

  @Test func `what the codes of citations mean is said by the file`() throws {
    #expect(try plan().referDirections == ["02": .backward])
    let other = try plan(
      overrides: ["providers.sipop.refer_direction={ '01': forward, '02': backward }"])
    #expect(other.referDirections == ["01": .forward, "02": .backward])
  }
}
