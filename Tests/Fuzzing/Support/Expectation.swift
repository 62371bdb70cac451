import Foundation

/// Ends the process where a promise is broken: the fuzzer then keeps the input and says where it is.
///
/// - Parameters:
///   - holds: Whether it is kept.
///   - promise: What should hold, and what is there instead.
package func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
  guard !holds else { return }
  FileHandle.standardError.write(Data("BROKEN: \(promise())\n".utf8))
  // Unlike a trap, this is a signal that the fuzzer catches on every processor.
  abort()
}
