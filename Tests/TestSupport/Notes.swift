import Synchronization

/// What several tasks write down, in the order in which they do.
package final class Notes<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element]>([])

  package init() {}

  package var all: [Element] { elements.withLock { $0 } }

  package func add(_ element: Element) { elements.withLock { $0.append(element) } }
}

/// Gives elements one by one, to whichever task asks.
package final class Feed<Element: Sendable>: Sendable {
  private let rest: Mutex<ArraySlice<Element>>

  package init(_ elements: some Sequence<Element>) { rest = Mutex(Array(elements)[...]) }

  /// The next element; nil at the end.
  package func next() -> Element? { rest.withLock { $0.popFirst() } }
}
