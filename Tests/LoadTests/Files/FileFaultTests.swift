import Foundation
import Testing

@testable import Load

struct FileFaultTests {
  @Test(
    arguments: [
      (
        ENOSPC,
        "cannot write /data/out/dataset.sqlite: the disk is full. "
          + "Free some space, or choose an output folder on another disk."
      ),
      (
        EACCES,
        "cannot write /data/out/dataset.sqlite: permission denied. "
          + "Make the folder writable for this user, or choose another output folder."
      ),
      (
        EROFS,
        "cannot write /data/out/dataset.sqlite: the file system is read-only. "
          + "Make the folder writable for this user, or choose another output folder."
      ),
      (
        EISDIR,
        "cannot write /data/out/dataset.sqlite: a folder stands in its place. "
          + "Move that folder away, or choose another output folder."
      ),
      (
        EWOULDBLOCK,
        "cannot write /data/out/dataset.sqlite: another process is writing it. "
          + "Wait until it has ended, or choose another output folder."
      ),
    ])
  func `a fault says what, where, why and what to do`(code: Int32, text: String) {
    let fault = FileFault("write", URL(filePath: "/data/out/dataset.sqlite"), code: code)

    #expect(fault.description == text)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has it"))
  func `a full disk stops the writing`() throws {
    let sink = try FileSink(URL(filePath: "/dev/full"))

    #expect(throws: FileFault("write", URL(filePath: "/dev/full"), code: ENOSPC)) {
      try sink.write([1, 2, 3])
    }
  }
}
