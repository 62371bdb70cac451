import Testing

@testable import Transform

struct PlacesTests {
  @Test(arguments: [[], [0], [3, 1, 3], [63, 64, 0], [200, 64, 199, 64, 5]])
  func `places come in order, each once, however many records there are`(places: [Int]) {
    let sorted = Set(places).sorted()

    #expect(Array(Places(places)) == sorted)
    #expect(Places(places) == Places(sorted.reversed()))
    #expect(sorted.allSatisfy(Places(places).contains))
    #expect(!Places(places).contains(2) && !Places(places).contains(100))
    #expect(Places(places).isEmpty == places.isEmpty)
  }

  @Test func `a union holds the places of both`() {
    var places: Places = [1, 70]
    places.formUnion([0, 70, 65])

    #expect(Array(places) == [0, 1, 65, 70])
  }
}
