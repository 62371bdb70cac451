extension SIPOP.Traits {
  package static let settings = [
    Setting(
      "sign_order", .text("timestamp-param-secret"),
      "what is signed: `timestamp`, `param` and `secret` in any order",
      standard: "timestamp-param-secret"
    ),
    Setting(
      "sign_length", .whole(16...32), "digits of a signature: 32, or the 16 in the middle",
      standard: "32"),
    Setting(
      "sign_case", .words(of: SIPOP.SignatureRule.Letters.self), "the letters of a signature",
      standard: "lower"),
    Setting(
      "timestamp_zone", .text("Asia/Shanghai"), "the zone in which `timestamp` is told",
      standard: "Asia/Shanghai"),
    Setting(
      "number_form", .words(of: SIPOP.NumberForm.self),
      "how an application is written: `CN201010600278.4`, `201010600278` or `2010106002784`",
      standard: "dotted"),
    Setting(
      "refer_types", .list(.text("02")), "the sorts of reference that are asked for, a call each",
      standard: #"["02"]"#),
    Setting(
      "refer_direction", .named(nil, .words(of: SIPOP.ReferDirection.self)),
      "what a sort means: documents that the patent cites, or those that cite it; added to the default",
      standard: #"{ "02": backward }"#),
    Setting(
      "empty_codes", .list(.text("1100")), "the codes that say “nothing found”",
      standard: #"["1100"]"#),
    CodeOverride.setting,
  ]
}
