import Foundation
import Sandbox
import Testing

/// What a user does about an archive that the disk has damaged.
struct ArchiveCommandTests {
  @Test func `a damaged archive is told of, saved, and bought whole again for what is lost alone`()
    async throws
  {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer { buyer, standIn in
      let smallBatches = ["--set", "stages.details.options.batch_size=10"]
      _ = try await buyer.patentflow(buyer.runArguments + smallBatches)
      let sound = try await buyer.patentflow(["archive", "check"])
      #expect(sound.end == .status(0), "\(sound.errors)")
      #expect(sound.outputText.contains("all sound"), "\(sound.outputText)")
      let bill = await standIn.bill()
      try damageBodies(in: buyer.file(".patentflow/archive.sqlite"))

      let check = try await buyer.patentflow(["archive", "check"])
      #expect(check.end == .status(1), "\(check.errors)")
      #expect(check.outputText.contains("damaged"), "\(check.outputText)")
      #expect(check.errors.contains("archive salvage --to"), "\(check.errors)")
      let merge = try await buyer.resume("--from", "patents")
      #expect(merge.end == .status(1), "\(merge.errors)")
      #expect(merge.errors.contains("damaged"), "\(merge.errors)")
      #expect(try buyer.out.fingerprint == expected, "the former dataset stays")

      let salvage = try await buyer.patentflow(["archive", "salvage", "--to", "saved"])
      #expect(salvage.end == .status(4), "\(salvage.errors)")
      #expect(salvage.errors.contains("patentflow resume --workspace saved"))
      let resumed = try await buyer.resume("--workspace", "saved")

      #expect(resumed.end == .status(0), "\(resumed.errors)")
      #expect(try buyer.out.fingerprint == expected)
      let later = await standIn.bill()
      let calls = later.qcc.calls + later.zhihuiya.calls - bill.qcc.calls - bill.zhihuiya.calls
      #expect((1...3).contains(calls))
      #expect(try await buyer.patentflow(["archive", "check"]).end == .status(1))
      #expect(
        try await buyer.patentflow(["archive", "check", "--workspace", "saved"]).end == .status(0))
    }
  }

  @Test func `where nothing was bought there is nothing to check or save`() async throws {
    try await withBuyer { buyer, _ in
      for command in [["check"], ["salvage", "--to", "saved"]] {
        let trace = try await buyer.patentflow(["archive"] + command)
        #expect(trace.end == .status(2), "\(trace.errors)")
        #expect(trace.errors.contains("--workspace"))
      }
    }
  }

  /// Wipes out a page from the middle of the file, where bodies lie.
  private func damageBodies(in file: URL) throws {
    var bytes = try Data(contentsOf: file)
    let place = bytes.count / 8_192 * 4_096
    bytes.replaceSubrange(place..<place + 4_096, with: Data(repeating: 0xA5, count: 4_096))
    try bytes.write(to: file)
  }
}
