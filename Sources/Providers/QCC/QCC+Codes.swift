import PatentModel

extension QCC {
  /// Every code of the three documents, of public client code that quotes the vendor's page, and of an
  /// older public list.
  ///
  /// The valid group (【有效请求】) is billed. Sources: 专利查询 V1.0, 7; 企业信用报告 V1.3, 7; 电信许可 V1.0, 7.
  package static let codes = CodeTable(
    (validCodes + invalidCodes).told(by: [
      "QCC’s documents 专利查询 V1.0, 企业信用报告 V1.3 and 电信许可 V1.0, each in chapter 7",
      "企查查文档《专利查询》V1.0、《企业信用报告》V1.3、《电信许可》V1.0，均见第 7 章",
    ])
      + quotedCodes.told(by: [
        "in no document: public client code that quotes QCC’s page of codes",
        "文档未载：公开的客户端代码所引企查查代码页",
      ])
      + oldCodes.told(by: ["in no document: an older public list", "文档未载：较早的公开代码表"]))

  private static let validCodes = [
    ProviderCode("200", "查询成功", .ok, .billed),
    ProviderCode("201", "查询无结果", .empty, .billed),
    ProviderCode("202", "查询参数错误，请检查", .badRequest, .billed),
    ProviderCode("205", "等待处理中", .waitAndPoll, .billed),
    ProviderCode("207", "请求数据的条目数超过上限（5000）", .splitQuery, .billed),
    ProviderCode("208", "此接口不支持此公司类型查询", .unsupported, .billed),
    ProviderCode("209", "企业数量超过上限", .badRequest, .billed),
    ProviderCode("213", "参数长度不能小于2", .badRequest, .billed),
    ProviderCode("215", "不支持的查询关键字", .badRequest, .billed),
    ProviderCode("218", "该企业暂不支持空壳扫描", .unsupported, .billed),
    ProviderCode("219", "该企业暂不支持准入尽调", .unsupported, .billed),
    ProviderCode(
      "105", "接口已下线停用", .stopAccount, in: .endpoint, .billed,
      remedy: [
        "QCC has taken the interface out of service: ask what replaces it, or leave the stage out.",
        "企查查已停用该接口：询问替代接口，或去掉该阶段。",
      ]),
    ProviderCode("110", "当前相同查询连续出错，请等2小时后重试", .locked, .billed),
  ]

  private static let invalidCodes = [
    ProviderCode(
      "101", "当前的KEY无效或者还未生效中", .stopAccount, .free,
      remedy: [
        "Compare QCC_KEY with the account’s page at QCC; a new key may not be active yet.",
        "将 QCC_KEY 与企查查账号页面核对；新 KEY 可能尚未生效。",
      ]),
    ProviderCode(
      "102", "当前KEY已欠费", .stopAccount, .free,
      remedy: [
        "Pay what the account owes to QCC, then resume the run.",
        "向企查查缴清欠费，然后续跑本次运行。",
      ]),
    ProviderCode(
      "103", "当前KEY被暂停使用", .stopAccount, .free,
      remedy: [
        "Ask QCC’s support why the key is suspended; once it is active, resume the run.",
        "联系企查查客服，询问 KEY 被暂停的原因；恢复后续跑本次运行。",
      ]),
    ProviderCode(
      "104", "请求KEY异常，请联系管理员", .stopAccount, .free,
      remedy: [
        "Ask QCC’s support, who find something wrong with the key itself.",
        "KEY 本身被判定异常，请联系企查查客服。",
      ]),
    ProviderCode(
      "106", "非法请求过多，请联系管理员", .stopAccount, .free,
      remedy: [
        "Ask QCC’s support to lift the ban, which too many refused calls have brought.",
        "非法请求过多而被封禁，请联系企查查客服解封。",
      ]),
    ProviderCode(
      "107", "被禁止的IP或者签名错误", .stopAccount, .free,
      remedy: [
        "Check QCC_SECRET_KEY and the clock, and that QCC’s list of addresses (IP 白名单) has yours.",
        "核对 QCC_SECRET_KEY 和本机时间，并确认本机 IP 在企查查的 IP 白名单中。",
      ]),
    ProviderCode(
      "108", "异常请求过多，请联系管理员", .stopAccount, .free,
      remedy: [
        "Ask QCC’s support to lift the ban, which too many unusual calls have brought.",
        "异常请求过多而被封禁，请联系企查查客服解封。",
      ]),
    ProviderCode(
      "109", "请求超过每日系统限制", .stopDay, .free,
      remedy: [
        "Resume the run after midnight in Asia/Shanghai; ask QCC for more if it comes every day.",
        "北京时间零点过后续跑本次运行；若每天如此，请向企查查申请提高限额。",
      ]),
    ProviderCode(
      "111", "接口权限未开通，请联系管理员", .stopAccount, in: .endpoint, .free,
      remedy: [
        "Ask QCC’s support to open this interface for the account, then resume the run.",
        "联系企查查客服为账号开通该接口，然后续跑本次运行。",
      ]),
    ProviderCode(
      "112", "您的账号剩余使用量已不足或已过期", .stopAccount, .free,
      remedy: [
        "Buy further calls or renew the contract with QCC, then resume the run.",
        "向企查查购买次数或续约，然后续跑本次运行。",
      ]),
    ProviderCode(
      "113", "当前接口已被删除，请重新申请", .stopAccount, in: .endpoint, .free,
      remedy: [
        "Apply for the interface anew on QCC’s site, or leave the stage out.",
        "在企查查网站重新申请该接口，或去掉该阶段。",
      ]),
    ProviderCode(
      "114", "当前接口已被禁用，请联系管理员", .stopAccount, in: .endpoint, .free,
      remedy: [
        "Ask QCC’s support why the interface is barred, or leave the stage out.",
        "联系企查查客服，询问接口被禁用的原因，或去掉该阶段。",
      ]),
    ProviderCode(
      "115", "身份验证错误或者已过期", .refreshToken, .free,
      remedy: [
        "Check the clock of this machine, QCC_KEY and QCC_SECRET_KEY.",
        "核对本机时间、QCC_KEY 和 QCC_SECRET_KEY。",
      ]),
    ProviderCode(
      "116", "请求超过每日调用总量限制", .stopDay, .free,
      remedy: [
        "Resume the run after midnight in Asia/Shanghai; ask QCC for more if it comes every day.",
        "北京时间零点过后续跑本次运行；若每天如此，请向企查查申请提高限额。",
      ]),
    ProviderCode(
      "117", "当前不支持的请求参数调用量过多", .stopAccount, in: .endpoint, .free,
      remedy: [
        "Ask QCC’s support, who refuse further calls with parameters such as this stage’s.",
        "企查查不再接受带有此类参数的调用，请联系其客服。",
      ]),
    ProviderCode(
      "118", "当前接口不支持此方式的调用", .stopAccount, in: .endpoint, .free,
      remedy: [
        "For credit reports set the other providers.qcc.report.info_method; else ask QCC’s support.",
        "信用报告请把 providers.qcc.report.info_method 换成另一种方式；其他接口请联系企查查客服。",
      ]
    ),
    ProviderCode(
      "119", "您的帐号出现异常，请联系管理员", .stopAccount, .free,
      remedy: [
        "Ask QCC’s support what is wrong with the account.",
        "账号异常，请联系企查查客服。",
      ]),
    ProviderCode("120", "系统流量异常，请稍后再试", .slowDown, .free),
    ProviderCode(
      "121", "数据不能出境", .stopAccount, .free,
      remedy: [
        "Run it on a machine in mainland China: QCC’s data may not leave the country.",
        "企查查数据不得出境，请在中国大陆境内的机器上运行。",
      ]),
    ProviderCode("199", "系统未知错误，请联系技术客服", .retry, .free),
    ProviderCode("203", "系统查询有异常，请联系技术人员", .retry, .free),
    ProviderCode(
      "214", "您还未购买过该接口，请先购买", .stopAccount, in: .endpoint, .free,
      remedy: [
        "Buy the interface on QCC’s site, or leave the stage out.",
        "在企查查网站购买该接口，或去掉该阶段。",
      ]),
    ProviderCode("223", "当前接口的计费方式不支持此查询参数", .badRequest, .free),
    ProviderCode("500", "接口相关的逻辑错误", .retry, .free),
  ]

  /// In no document: quoted by public clients from the vendor's page of codes.
  private static let quotedCodes = [
    ProviderCode("122", "请求超过系统并发限制", .slowDown, .free),
    ProviderCode(
      "123", "您的请求已达未认证权益上限，请及时认证", .stopAccount, .free,
      remedy: [
        "Have the account certified (认证) on QCC’s site, then resume the run.",
        "在企查查网站完成账号认证，然后续跑本次运行。",
      ]),
    ProviderCode("124", "系统维护中，暂时无法下单", .retry, .free, pause: .seconds(600)),
    ProviderCode("125", "查询参数错误 / 此接口不支持此企业类型查询", .badRequest, .free),
    ProviderCode("126", "查询参数类型或结构有误", .badRequest, .free),
    ProviderCode("224", "查询参数无效", .badRequest, .free),
  ]

  /// In an older public list alone; whether they are billed is not known.
  private static let oldCodes = [
    ProviderCode("204", "请至少输入一个参数", .badRequest, .unknown),
    ProviderCode("206", "无效的省份代码", .badRequest, .unknown),
    ProviderCode("216", "国家代码不正确", .badRequest, .unknown),
    ProviderCode("221", "发票校验失败（参数与发票号码不对应）", .badRequest, .unknown),
    ProviderCode("222", "超过发票当日查验次数，请次日再试", .stopDay, in: .endpoint, .unknown),
    ProviderCode("299", "无效的请求", .badRequest, .unknown),
  ]
}
