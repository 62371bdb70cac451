import PatentModel
import Testing

struct PartyTypeTests {
  @Test(
    arguments: [
      "中山大学", "中山大学肿瘤防治中心(中山大学附属肿瘤医院、中山大学肿瘤研究所)", "上海梭伦信息科技有限公司", "国家电网公司",
      "中国科学院", "株式会社东芝", "ABB (China) Ltd.", "Siemens AG", "University of Tokyo", "中科院",
    ])
  func `an organisation gives itself away`(name: String) {
    #expect(PartyType(ofName: name) == .company)
  }

  @Test(arguments: ["张三", "谭晓军", "欧阳修文", "A·史密斯", "买买提·艾力", "CHEN, WEI TING", "O'Neil, Mary-Jane"])
  func `a person is told by the name`(name: String) {
    #expect(PartyType(ofName: name) == .person)
  }

  @Test(arguments: ["", "江南厂", "王国会", "北大", "John Smith", "Philips", "请求不公布姓名", "12345"])
  func `where it could be either nothing is said`(name: String) {
    #expect(PartyType(ofName: name) == .unknown)
  }
}
