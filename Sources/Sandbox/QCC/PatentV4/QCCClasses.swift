/// Titles of classes of the IPC, worded as in the sample of 专利查询 V1.0 where it has them.
enum QCCClasses {
  /// - Returns: nil for a class that is not in the table, which every class of designs is.
  static func text(of symbol: String) -> String? { texts[symbol] }

  private static let texts = [
    "A61": "医学或兽医学；卫生学",
    "B60": "一般车辆",
    "B64": "飞行器；航空；宇宙航行",
    "F03": "液力机械或液力发动机；风力、弹力或重力发动机；其他类目中不包括的产生机械动力或反推力的发动机",
    "F04": "液体变容式机械；液体泵或弹性流体泵",
    "F24": "供热；炉灶；通风",
    "F25": "制冷或冷却；加热和制冷的联合系统；热泵系统；冰的制造或储存；气体的液化或固化",
    "G01": "测量；测试",
    "G02": "光学",
    "G03": "摄影术；电影术；利用了光波以外其他波的类似技术；电记录术；全息摄影术",
    "G05": "控制；调节",
    "G06": "计算；推算；计数",
    "G07": "核算装置",
    "G08": "信号装置",
    "G09": "教育；密码术；显示；广告；印鉴",
    "G10": "乐器；声学",
    "G11": "信息存储",
    "H01": "基本电气元件",
    "H02": "发电、变电或配电",
    "H04": "电通信技术",
    "H10": "半导体器件；其他类目中不包括的电固体器件",
  ]
}

extension Publication {
  /// The classes of the symbols without repeats: `G06` of `G06F16/735`, cut `14-` of Locarno's `14-03`.
  var classes: [String] {
    symbols.reduce(into: []) { classes, symbol in
      let name = String(symbol.prefix(3))
      if !classes.contains(name) { classes.append(name) }
    }
  }
}

extension Publication.Kind {
  /// KindCodeDesc.
  var text: String {
    switch self {
    case .application: "发明公布"
    case .grant: "发明授权"
    case .utilityModel: "实用新型"
    case .design: "外观设计"
    }
  }
}
