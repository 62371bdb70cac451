extension Zhihuiya.Traits {
  package static let settings = [
    Setting(
      "auth", .words(of: Auth.self),
      "the kind of account; left out, it is known by the variables that are set"),
    Setting(
      "token_leeway", .duration, "how long before its end a token is renewed", standard: "60s"),
    Setting(
      "token_life_default", .duration, "the life of a token that does not tell its own",
      standard: "30min"),
    Setting(
      "batch_size", .whole(1...100),
      "numbers a call; fewer lose less with a reply that is lost. The option of a stage wins",
      standard: "100"),
    Setting(
      "halve_on_bad_request", .flag,
      "whether a refused batch is asked again in halves: what one bad number does to it is not stated",
      standard: "true"),
    Setting(
      "version_header", .text("1.0"),
      "the header `X-PatSnap-Version`, which one public client sends"),
    CodeOverride.setting,
  ]
}
