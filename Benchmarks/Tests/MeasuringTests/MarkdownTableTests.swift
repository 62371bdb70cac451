import Testing

@testable import Measuring

struct MarkdownTableTests {
  @Test func `columns are as wide as their widest cell, and bars are escaped`() {
    let table = MarkdownTable(["a", "word"], [["1", "x|y"], ["≥ 5 ×", ""]])

    #expect(
      table.text == """
        | a     | word |
        |-------|------|
        | 1     | x\\|y |
        | ≥ 5 × |      |

        """)
  }
}
