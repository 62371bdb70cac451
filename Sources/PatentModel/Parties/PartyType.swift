/// Whether an applicant or owner is an organisation or a human being.
package enum PartyType: String, Sendable, CaseIterable {
  case company
  case person
  case unknown
}

extension PartyType {
  /// Judges by the name alone, and says `unknown` rather than guess.
  ///
  /// An organisation gives itself away by its last word (公司, 大学, GmbH). A person is two to four
  /// Han characters behind a known surname, a transliteration such as `A·史密斯`, or
  /// `SURNAME, GIVEN`. Where both could be, as in 江南厂, nothing is said.
  package init(ofName text: String) {
    let name = CompanyName(text).name
    if name.holdsHan {
      self = Self.judged(chinese: name)
    } else {
      self = Self.judged(latin: name)
    }
  }

  private static func judged(chinese name: String) -> PartyType {
    if OrganizationWords.occur(in: name) { return .company }
    let isShort = name.count <= 4 && name.unicodeScalars.allSatisfy(\.isHan)
    let hasSurname = isShort && Surname.begins(name)
    let endsLikeOrganization = name.last.map(OrganizationWords.endings.contains) == true
    switch (hasSurname, endsLikeOrganization) {
    case (true, false): return .person
    case (false, true): return .company
    case (true, true): return .unknown
    case (false, false): return isTransliteration(name) ? .person : .unknown
    }
  }

  /// True for Han characters and Latin initials joined by dots.
  private static func isTransliteration(_ name: String) -> Bool {
    let parts = name.split(whereSeparator: { "·・•.".contains($0) })
    return parts.count >= 2 && name.count <= 24
      && parts.allSatisfy {
        $0.unicodeScalars.allSatisfy { $0.isHan || $0.properties.isAlphabetic }
      }
  }

  private static func judged(latin name: String) -> PartyType {
    let words = name.uppercased().split(whereSeparator: { " ,.&()/".contains($0) })
    guard !words.contains(where: { OrganizationWords.latin.contains(String($0)) }) else {
      return .company
    }
    let isNamePair = name.split(separator: ",").count == 2 && (2...5).contains(words.count)
    let isOfLetters = words.allSatisfy { $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" } }
    return isNamePair && isOfLetters ? .person : .unknown
  }
}

/// The words by which organisations call themselves.
private enum OrganizationWords {
  /// True when a word occurs that no person has in a name.
  static func occur(in name: String) -> Bool {
    let bytes = Array(name.utf8)
    return anywhere.contains(where: bytes.contains(word:))
  }

  private static let anywhere: [[UInt8]] = [
    "公司", "大学", "学院", "研究院", "研究所", "医院", "集团", "中心", "企业", "学校", "工厂", "有限",
    "事务所", "合伙", "银行", "实验室", "委员会", "株式会社", "株式會社", "合作社", "工作室", "商行", "协会",
    "学会", "基金会", "科学院", "设计院", "公社", "部队", "总厂", "分厂", "农场", "林场", "法人",
    "办公室", "管理局", "供电局", "博物馆", "图书馆", "幼儿园", "中学", "小学", "卫生院", "监狱", "经营部",
    "服务部", "百货", "超市", "會社", "财团",
  ].map { Array($0.utf8) }

  /// Last characters of organisations, which a person's name may have too.
  static let endings: Set<Character> = [
    "厂", "院", "所", "局", "社", "会", "校", "部", "站", "队", "馆", "店", "行", "场", "室", "矿",
  ]

  static let latin: Set<String> = [
    "AB", "AG", "AS", "BV", "BVBA", "CENTER", "CENTRE", "CO", "COMPANY", "CORP", "CORPORATION",
    "FOUNDATION", "GMBH", "GROUP", "HOLDING", "HOLDINGS", "HOSPITAL", "INC", "INDUSTRIES",
    "INSTITUTE", "INTERNATIONAL", "KG", "KK", "LABORATORIES", "LABS", "LIMITED", "LLC", "LLP",
    "LP", "LTD", "NV", "OY", "OYJ", "PLC", "PTE", "PTY", "SA", "SARL", "SAS", "SE", "SOCIETY",
    "SPA", "SRL", "SYSTEMS", "TECHNOLOGIES", "TECHNOLOGY", "TRUST", "UNIVERSITAET",
    "UNIVERSITY",
  ]
}

/// The Chinese surnames that cover nearly the whole population.
private enum Surname {
  static func begins(_ name: String) -> Bool {
    let count = name.count
    guard count >= 2, let first = name.first else { return false }
    if count >= 3, compound.contains(String(name.prefix(2))) { return true }
    return count <= 3 && single.contains(first)
  }

  private static let compound: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "宇文", "长孙",
    "端木", "申屠", "南宫", "独孤", "呼延", "轩辕",
  ]

  private static let single = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁\
    任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴\
    莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅\
    童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车\
    项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛\
    仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜\
    海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜\
    羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信\
    展阴昝智幸奉植衡富尧闭由傅洪赖常凡丘代阎萧侍义具刀占戢松渠玄理竺纳经药藏诸贝资郄雒黑張陳劉楊黃趙\
    吳孫馬羅鄭謝許韓馮鄧蔣葉蘇呂盧鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴賴蕭延査
    """)
}
