/// What an invented patent is about: a field of technology and a thing in it.
struct Subject: Sendable {
  let title: String
  let abstract: String
  let symbols: [String]

  init(kind: Publication.Kind, chance: inout Chance) {
    switch kind {
    case .application, .grant: self.init(invention: chance.pick(Vocabulary.fields), &chance)
    case .utilityModel: self.init(utilityModel: chance.pick(Vocabulary.fields), &chance)
    case .design: self.init(design: chance.pick(Vocabulary.products))
    }
  }

  private init(invention field: Vocabulary.Field, _ chance: inout Chance) {
    let thing = chance.pick(field.things)
    let basis = chance.pick(Vocabulary.bases)
    let form = chance.pick(["方法", "方法及装置", "方法、装置、设备及存储介质", "系统", "装置"])
    title = chance.happens(0.6) ? "一种基于\(basis)的\(thing)\(form)" : "\(thing)\(form)"
    abstract = """
      本发明公开了\(title)，涉及\(field.name)领域。根据\(basis)得到中间结果，再由中间结果完成\(thing)，\
      可以提高效率，降低成本。
      """
    symbols = chance.pick(chance.number(in: 1...3), of: field.symbols)
  }

  private init(utilityModel field: Vocabulary.Field, _ chance: inout Chance) {
    let thing = chance.pick(field.things)
    title = "一种\(chance.pick(["便携式", "可拆卸", "新型", "防水"]))\(thing)\(chance.pick(["装置", "结构"]))"
    abstract = "本实用新型公开了\(title)，涉及\(field.name)领域，包括壳体和设于壳体内的组件，结构简单，便于安装。"
    symbols = chance.pick(chance.number(in: 1...2), of: field.symbols)
  }

  private init(design product: Vocabulary.Product) {
    title = product.name
    abstract = "本外观设计产品的名称：\(product.name)。本外观设计产品的设计要点：在于形状。"
    symbols = [product.symbol]
  }
}
