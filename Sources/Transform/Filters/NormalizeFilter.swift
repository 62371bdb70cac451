import ByteFormats
import PatentModel
import Providers

/// `operator normalize`: what a provider said, and what was asked for, as lines of evidence.
///
/// It keeps nothing between lines, so any number of them can work on parts of one input.
package struct NormalizeFilter {
  private let options: MergeOptions
  private let parser = JSONParser()
  private var normalizer: Normalizer
  /// Replies that are no JSON, or come from an endpoint that no source reads.
  package private(set) var unreadableReplies = 0

  package init(options: MergeOptions) {
    self.options = options
    normalizer = Normalizer(referDirections: options.referDirections)
  }

  /// Turns one line into any number of lines `meeting/key TAB json`, each with a line feed.
  ///
  /// - Parameter line: A reply or a row of the list, as an archive is exported.
  /// - Returns: Their bytes; none where there is nothing to say.
  /// - Throws: ``FilterFault`` for any other line.
  package mutating func lines(of line: UnsafeRawBufferPointer) throws -> [UInt8] {
    let item = try read(line)
    var output = MergeOutput()
    switch item {
    case .reply(let reply): normalizer.normalize(reply, into: &output.lines)
    case .row(let row): output.take(row, for: options.entities)
    }
    unreadableReplies += output.lines.unreadableReplies
    var lines = JointLines()
    lines.append(output)
    return lines.bytes
  }

  private enum Item {
    case reply(ArchivedReply)
    case row(InputRow)
  }

  private func read(_ line: UnsafeRawBufferPointer) throws -> Item {
    let item: Item?
    do {
      item = try parser.read(line) { json in
        json["line_number"] == nil
          ? ArchivedReply(json).map(Item.reply) : InputRow(json).map(Item.row)
      }
    } catch let fault as JSONFault {
      throw FilterFault(fault.description)
    }
    guard let item else {
      throw FilterFault(
        "neither a reply (provider, endpoint, retrieved_on, answers, reply) nor a row "
          + "(line_number, kind, state, …); patentflow archive export writes both")
    }
    return item
  }
}
