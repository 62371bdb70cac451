extension QCC {
  /// The parameters of a search, read back from the key of its question.
  struct SearchParameters {
    /// The company that was asked for.
    private(set) var searchKey: String?
    private(set) var isFirstPage = true
    /// What narrows the search, such as `kindcode=1`, sorted as in the key.
    private(set) var filters: [String] = []

    init(_ key: String) {
      for parameter in Question(CompanyPatents.endpoint, key: key).parameters {
        switch parameter.name {
        case "searchKey": searchKey = parameter.value
        case "pageIndex": isFirstPage = parameter.value == "1"
        case "pageSize": break
        default: filters.append("\(parameter.name)=\(parameter.value)")
        }
      }
    }
  }
}
