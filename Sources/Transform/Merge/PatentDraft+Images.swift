import Providers

extension PatentDraft {
  /// The union of all images by address, those of the best source first.
  mutating func mergeImages() {
    var known: [String: Int] = [:]
    for testimony in testimonies {
      for image in testimony.observation.images {
        if let place = known[image.url] {
          patent.images[place].places.insert(testimony.origin.place)
        } else {
          known[image.url] = patent.images.count
          patent.images.append(
            Patent.Image(
              url: image.url, sequence: patent.images.count + 1, type: image.type,
              places: [testimony.origin.place]))
        }
      }
    }
  }
}
