import PatentModel

extension NormalizedLines {
  /// Sends a row of the user's list to where what it asks for is gathered.
  ///
  /// - Returns: false for a row that asks for nothing: rejected or blank, or without a readable value.
  mutating func append(_ row: InputRow) -> Bool {
    guard row.state == .pending || row.state == .duplicate, let value = row.normalizedValue else {
      return false
    }
    let evidence = Evidence.row(row)
    switch row.kind {
    case .company:
      guard let company = try? CompanyIdentifier(reading: value) else { return false }
      note(company)
      companies.append(company.companyID, evidence)
    case .publication:
      if let place = RecordMeeting.key(ofPatent: value) {
        versions.append(place, evidence)
        return true
      }
      guard let number = try? PublicationNumber(parsing: value) else { return false }
      publications.append(number.meetingKey, evidence)
    case .application:
      guard let number = try? ApplicationNumber(parsing: value) else { return false }
      patents.append(number.id, evidence)
    }
    return true
  }
}
