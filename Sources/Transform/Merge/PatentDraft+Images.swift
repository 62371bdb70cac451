import Providers

extension PatentDraft {
  /// The union of all images by address, those of the best source first.
  mutating func mergeImages() {
    var places: [String: Int] = [:]
    for testimony in testimonies {
      for image in testimony.observation.images {
        let source = testimony.origin.source
        if let place = places[image.url] {
          patent.images[place].sources = (patent.images[place].sources + [source]).distinctSorted
        } else {
          places[image.url] = patent.images.count
          patent.images.append(
            Patent.Image(
              url: image.url, sequence: patent.images.count + 1, type: image.type,
              sources: [source]))
        }
      }
    }
  }
}
