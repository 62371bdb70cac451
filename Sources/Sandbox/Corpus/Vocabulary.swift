/// The words that invented patents are put together from.
enum Vocabulary {
  struct Field: Sendable {
    let name: String
    /// Full symbols of the IPC.
    let symbols: [String]
    let things: [String]
  }

  struct Product: Sendable {
    let name: String
    /// A class of the Locarno Classification.
    let symbol: String
  }

  static let fields = [
    Field(
      name: "数据处理", symbols: ["G06F16/735", "G06F16/9535", "G06F9/50", "G06N3/08", "G06Q10/06"],
      things: ["数据检索", "任务调度", "模型训练", "日志分析", "信息推荐"]),
    Field(
      name: "图像识别", symbols: ["G06T7/00", "G06V10/82", "G06V20/52", "G06K9/62", "H04N7/18"],
      things: ["目标检测", "图像分割", "人像识别", "视频分析", "图像增强"]),
    Field(
      name: "通信", symbols: ["H04L29/06", "H04L12/24", "H04W72/04", "H04W24/02", "H04B7/06"],
      things: ["数据传输", "资源分配", "信道测量", "报文转发", "网络切片配置"]),
    Field(
      name: "电池", symbols: ["H01M10/42", "H01M10/613", "H01M50/20", "H02J7/00", "B60L58/10"],
      things: ["电池热管理", "电芯封装", "电池均衡", "充电控制", "电池箱体"]),
    Field(
      name: "显示", symbols: ["G02F1/1333", "G09G3/36", "H10K59/12", "H01L27/12", "G06F3/041"],
      things: ["显示面板驱动", "像素补偿", "触控检测", "阵列基板制备", "背光调节"]),
    Field(
      name: "车辆", symbols: ["B60W30/08", "B60K1/04", "B60R16/02", "G05D1/02", "G01C21/34"],
      things: ["车辆控制", "路径规划", "驾驶辅助", "整车电源管理", "车辆避障"]),
    Field(
      name: "无人飞行器", symbols: ["B64C39/02", "B64D47/08", "B64U10/13", "G05D1/10", "G01S17/88"],
      things: ["航线规划", "云台控制", "飞行避障", "航拍构图", "返航控制"]),
    Field(
      name: "语音", symbols: ["G10L15/22", "G10L15/26", "G10L13/02", "G06F40/30", "H04R3/00"],
      things: ["语音识别", "语音合成", "声纹验证", "语义理解", "语音降噪"]),
    Field(
      name: "空气调节", symbols: ["F24F11/64", "F24F1/0007", "F25B49/02", "F04D29/30", "H02K1/27"],
      things: ["空调控制", "压缩机启动", "风机调速", "除霜控制", "冷媒检漏"]),
  ]

  static let bases = [
    "多源数据", "分层结构", "时间窗口", "自适应阈值", "历史记录", "边缘计算", "双向校验", "区域划分", "梯度信息",
  ]

  static let products = [
    Product(name: "移动电话", symbol: "14-03"),
    Product(name: "带图形用户界面的显示屏", symbol: "14-04"),
    Product(name: "充电器", symbol: "13-02"),
    Product(name: "无人机", symbol: "12-07"),
    Product(name: "摄像机", symbol: "16-01"),
    Product(name: "空调室内机", symbol: "23-04"),
    Product(name: "汽车", symbol: "12-08"),
  ]

  /// Co-applicants that do not exist.
  static let partners = [
    "示例理工大学", "样本电子科技研究院", "范例智能装备有限公司", "例证半导体（示例）有限公司",
  ]

  /// Agencies that do not exist, in the spellings of real ones.
  static let agencies = [
    "示例知识产权代理有限公司 99001", "样本专利代理事务所(普通合伙) 99002", "范例专利商标代理有限责任公司 99003",
    "例证知识产权代理事务所（特殊普通合伙）",
  ]

  private static let surnames = Array("王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗").map(String.init)
  private static let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉").map(String.init)

  static func inventors(_ count: Int, chance: inout Chance) -> [String] {
    chance.pick(count, of: surnames).map { surname in
      surname + chance.pick(given) + (chance.happens(0.6) ? chance.pick(given) : "")
    }
  }
}
