import Providers
import Testing

/// What every list that comes in parts is held to.
struct PagingTests {
  @Test func `there are lists that come in parts`() {
    #expect(Specimen.all.contains { $0.pages != nil })
  }

  @Test(
    arguments: Specimen.all.filter { $0.pages != nil }, [0, 1, 49, 50, 51, 100, 101, 1_234])
  func `pages end, and none is asked for in vain`(specimen: Specimen, total: Int) throws {
    let pages = try #require(specimen.pages)
    var asked = specimen.questions()
    var ids: [String] = []
    var place = 0
    while place < asked.count, asked.count <= total + 1 {
      let answers = try #require(
        specimen.inquiry.read(pages.reply(asked[place], total), to: [asked[place]]).answers)
      let listing = try #require(answers.listing)
      #expect(listing.total == (place == 0 ? total : nil))
      #expect(listing.ids.count == answers.recordCount && listing.ids.count <= pages.size)
      ids += listing.ids
      asked += answers.followUps
      place += 1
    }
    #expect(asked.count == max(1, (total + pages.size - 1) / pages.size))
    #expect(Set(asked).count == asked.count)
    #expect(ids.count == total && Set(ids).count == total)
  }
}
