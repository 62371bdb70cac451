import Foundation
import Testing

@testable import Sandbox

struct GeneratedCorpusTests {
  private static let corpus = Corpus.generated()

  @Test func `the same seed invents the same, another seed something else`() {
    let again = Corpus.generated()
    #expect(again.publications == Self.corpus.publications)
    #expect(Corpus.generated(seed: 2).publications != Self.corpus.publications)
  }

  @Test(arguments: Corpus.portfolios)
  func `each company has its fixed number of publications`(portfolio: Portfolio) {
    #expect(Self.corpus.places(ofCompany: portfolio.company).count == portfolio.publications)
  }

  @Test func `a company without patents is known`() {
    #expect(Self.corpus.company("北京字节跳动网络技术有限公司")?.name == "北京字节跳动网络技术有限公司")
    #expect(Self.corpus.company("无此公司") == nil)
  }

  @Test func `every application stands in the corpus once, where it is first published`() {
    let filings = Set(Self.corpus.publications.compactMap(\.filing?.number))
    #expect(filings.count == Self.corpus.applications.count)
    for (place, index) in Self.corpus.applications.enumerated() {
      let first = Self.corpus.publications[index]
      #expect(first.kind != .grant)
      #expect(first.filing.flatMap { Self.corpus.place(ofApplication: $0.number) } == place)
    }
  }

  @Test func `the filings of a portfolio lie in its years`() {
    let corpus = Corpus.generated([
      Portfolio("示例公司", publications: 200, filedIn: 2015...2016)
    ])
    #expect(Set(corpus.publications.compactMap(\.filing?.date.year)) == [2015, 2016])
  }

  @Test func `what a seed invents stays the same from release to release`() throws {
    let first = try #require(Self.corpus.publications.first)
    let last = try #require(Self.corpus.publications.last)
    #expect(first.number == "CN190000001A")
    #expect(first.filing?.number == "CN201719000001.7")
    #expect(first.title == "一种基于双向校验的数据检索方法")
    #expect(last.number == "CN190002903A")
    #expect(last.inventors == ["郭超磊", "胡刚", "李平平", "徐杰辉", "何伟刚"])
  }

  @Test func `no two publications share a number`() {
    #expect(Set(Self.corpus.publications.map(\.number)).count == Self.corpus.publications.count)
  }

  @Test func `numbers are valid and far from real ones`() throws {
    for publication in Self.corpus.publications {
      #expect(publication.number.wholeMatch(of: /CN(19\d{7}[AB]|29\d{7}U|39\d{7}S)/) != nil)
      let digits = publication.filing?.number.dropFirst(2).split(separator: ".") ?? []
      #expect(digits.count == 2)
      let body = try #require(digits.first)
      #expect(digits.last.map(String.init) == checkDigit(of: body))
    }
  }

  @Test func `an application and its grant agree on everything but number, kind and day`() throws {
    let grants = Self.corpus.publications.filter { $0.kind == .grant }
    #expect(grants.count > 500)
    for grant in grants {
      let number = grant.number.dropLast() + "A"
      let application = try #require(Self.corpus.publication(numbered: String(number)))
      #expect(application.filing == grant.filing)
      #expect(application.title == grant.title)
      #expect(application.date < grant.date)
      #expect(application.grant?.number == grant.number)
    }
  }

  @Test func `every grant that is named is in the corpus`() {
    for grant in Self.corpus.publications.compactMap(\.grant) {
      #expect(Self.corpus.publication(numbered: grant.number)?.date == grant.date)
    }
  }

  @Test func `days stand in a sane order`() throws {
    let today = try #require(Day(year: 2026, month: 1, day: 1))
    for publication in Self.corpus.publications {
      let filing = try #require(publication.filing)
      #expect(filing.date < publication.date && publication.date < today)
      if let priority = filing.priority {
        #expect(priority < filing.date && filing.date <= priority.adding(years: 1))
      }
    }
  }

  @Test func `the status fits what was published`() {
    for publication in Self.corpus.publications {
      let isGranted = LegalStatus.fatesOfGrant.contains(publication.status)
      #expect(isGranted == (publication.grant != nil))
    }
  }

  /// The rule in other words than the generator's: weights 2 to 9, then 2 to 5.
  private func checkDigit(of body: Substring) -> String {
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
    let sum = zip(weights, body.compactMap(\.wholeNumberValue)).map(*).reduce(0, +)
    return ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"][sum % 11]
  }
}

struct ApplicationCheckTests {
  @Test(arguments: [
    ("202111250145", "3"), ("202111250121", "8"), ("201530507755", "6"), ("201610311380", "X"),
    ("95115608", "X"), ("03112740", "1"),
  ])
  func `agrees with printed check digits`(body: String, digit: String) {
    #expect(ApplicationCheck.digit(ofBody: body) == digit)
  }
}

struct OpenNumbersTests {
  private let corpus = Corpus.synthetic()

  @Test(arguments: ["CN114154014A", "CN114154014B", "CN203948524U", "CN303948524S", "CN1998278A"])
  func `an even number is known, and the same each time`(number: String) throws {
    let publication = try #require(corpus.publication(numbered: number))
    #expect(publication.number == number)
    #expect(publication == corpus.publication(numbered: number))
  }

  @Test(arguments: [
    "CN114154013A", "CN114154014U", "CN414154014A", "CN11415401A", "US114154014A", "114154014A",
    "CN1141540x4A", "",
  ])
  func `all others are not`(number: String) {
    #expect(corpus.publication(numbered: number) == nil)
  }

  @Test func `an application and its grant share their filing`() {
    let application = corpus.publication(numbered: "CN114154014A")
    #expect(application?.filing == corpus.publication(numbered: "CN114154014B")?.filing)
    #expect(application?.grant?.number == "CN114154014B")
  }

  @Test func `no two patents share an application number`() {
    let numbers = stride(from: 100_000_000, to: 200_000_000, by: 9_999_998).map { "CN\($0)A" }
    let filings = numbers.compactMap { corpus.publication(numbered: $0)?.filing?.number }
    #expect(filings.count == numbers.count)
    #expect(Set(filings).count == numbers.count)
  }

  @Test func `a closed corpus knows only its own`() {
    #expect(Corpus.small.publication(numbered: "CN114154014A") == nil)
  }
}
