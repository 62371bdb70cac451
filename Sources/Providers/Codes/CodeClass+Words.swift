package import PatentModel

extension CodeClass {
  /// What a run does about codes of this class, for a person.
  package var words: Words {
    switch self {
    case .ok: ["the reply holds the answer", "应答中有结果"]
    case .empty: ["a valid answer without records", "有效应答，但没有记录"]
    case .waitAndPoll: ["not ready yet: asked again after a pause", "尚未就绪：稍后再查"]
    case .retry: ["a passing fault: tried again, with growing pauses", "临时故障：间隔递增地重试"]
    case .slowDown: ["too quick: a pause, then a lower pace", "过快：暂停后降速继续"]
    case .refreshToken:
      ["a fresh credential, once; then as an account that is refused", "重新取得凭证一次；仍不行则按账号被拒处理"]
    case .stopDay:
      ["no further call before midnight in Asia/Shanghai (exit status 3)", "北京时间零点前不再调用（退出码 3）"]
    case .stopAccount:
      ["no further call until a person has acted (exit status 5)", "须人工处理，此前不再调用（退出码 5）"]
    case .locked: ["this very query is barred for a while; others go on", "该查询暂被锁定，其他查询继续"]
    case .badRequest: ["the query is wrong, and is not sent again unchanged", "查询有误，原样不再发送"]
    case .unsupported: ["outside this interface, and not sent again", "不在该接口范围内，不再发送"]
    case .splitQuery: ["too large: cut into narrower queries", "范围过大：拆成更小的查询"]
    case .unknown: ["in no table: the question fails with the raw code", "不在任何代码表中：该查询以原始代码失败"]
    }
  }
}

extension ProviderCode.Billing {
  /// Whether such a reply costs anything, for a person.
  package var words: Words {
    switch self {
    case .billed: ["yes", "是"]
    case .free: ["no", "否"]
    case .unknown: ["not known; booked in full, and listed as in doubt", "未知；按全额入账，并列为存疑"]
    }
  }
}

extension Stop.Scope {
  /// How far a stop reaches, for a person.
  package var words: Words {
    switch self {
    case .endpoint: ["this interface alone", "仅该接口"]
    case .provider: ["all interfaces of the provider", "该数据商的全部接口"]
    }
  }
}
