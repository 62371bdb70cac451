// Parses each line of a file with simdjson and visits no value: the most that a reader of JSON could reach.
// Usage: parse FILE

#include <cstdio>
#include <fstream>
#include <simdjson.h>
#include <string>

int main(int count, char **arguments) {
  if (count != 2) {
    std::fputs("parse FILE\n", stderr);
    return 2;
  }
  std::ifstream file(arguments[1]);
  simdjson::dom::parser parser;
  simdjson::dom::element element;
  std::string line;
  size_t lines = 0;
  while (std::getline(file, line)) {
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    if (parser.parse(line).get(element) != simdjson::SUCCESS) {
      std::fprintf(stderr, "line %zu is no JSON\n", lines + 1);
      return 1;
    }
    lines++;
  }
  std::printf("%zu lines\n", lines);
}
