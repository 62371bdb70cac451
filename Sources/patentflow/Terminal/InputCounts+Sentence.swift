import ByteFormats
import Pipeline
import Workspace

extension InputCounts {
  /// `156 rows: 150 asked, 2 duplicates, 4 rejected`, and how many are blank if any is.
  var sentence: String {
    "\(rows.counted("row")): \(accepted.grouped) asked, \(duplicates.counted("duplicate")), "
      + "\(rejected.grouped) rejected" + (blank > 0 ? ", \(blank.grouped) blank" : "")
  }
}
