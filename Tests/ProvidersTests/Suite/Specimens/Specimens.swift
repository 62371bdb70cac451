extension Specimen {
  /// Every inquiry that there is, and the guide's example: what passes the suite is a provider.
  static let all: [Specimen] = [
    qccSearch, qccDetail, qccLicenseList, qccLicenseDetail, qccReportOrder, qccReport,
    zhihuiyaDetail, zhihuiyaDetailByID, sipopReference, example,
  ]
}
