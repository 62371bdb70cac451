// What can be told of a group by its bytes alone. Nearly all groups are of these two kinds, and nothing
// follows from them, so they are not read.
extension LineGroup {
  /// True for one version alone: its record stands in one place, and no row asks for it.
  var isLoneVersion: Bool {
    ends.count == 1 && value(at: 0).starts(with: #"{"version":"#)
  }

  /// True for claims that one application lays, and nothing else: it owns what it claims.
  var isOfOneClaimant: Bool {
    let first = value(at: 0)
    let opening: StaticString = #"{"claim":{"application":""#
    guard first.starts(with: opening),
      let end = first.firstIndex(of: UInt8(ascii: "\""), from: opening.utf8CodeUnitCount)
    else { return false }
    let claimant = UnsafeRawBufferPointer(rebasing: first[...end])
    return ends.indices.dropFirst().allSatisfy { place in
      UnsafeRawBufferPointer(rebasing: value(at: place).prefix(claimant.count))
        .isEqual(to: claimant)
    }
  }

  private func value(at place: Int) -> UnsafeRawBufferPointer {
    let start = (place == 0 ? 0 : ends[place - 1]) + keyCount + 1
    return UnsafeRawBufferPointer(rebasing: bytes[min(start, ends[place])..<ends[place]])
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func starts(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return UnsafeRawBufferPointer(rebasing: self[..<length])
      .isEqual(to: UnsafeRawBufferPointer(start: text.utf8Start, count: length))
  }
}
