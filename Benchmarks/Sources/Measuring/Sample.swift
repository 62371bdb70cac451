/// What one run of a command took.
package struct Sample: Equatable, Sendable {
  /// Seconds from its start to its end.
  package var wall: Double
  /// Seconds of processor time, of its own and for it in the kernel, on all cores.
  package var processor: Double
  /// The most bytes that it held in memory at once.
  ///
  /// The kernel counts from before the program replaces its parent's image, so that less than the
  /// parent's own few megabytes is never seen.
  package var memory: Double

  package init(wall: Double, processor: Double, memory: Double) {
    self.wall = wall
    self.processor = processor
    self.memory = memory
  }
}
