#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser and the memory that it keeps from one text to the next.
typedef struct csimdjson_parser csimdjson_parser;

/// NULL when there is no memory.
csimdjson_parser *csimdjson_create(void);
void csimdjson_destroy(csimdjson_parser *parser);

/// Reads one JSON text. Returns 0, or simdjson's error code.
int csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t length);

/// The tape and the strings of the text read last; they live until the next one.
/// Their layout is described in simdjson's doc/tape.md.
const uint64_t *csimdjson_tape(const csimdjson_parser *parser);
const uint8_t *csimdjson_strings(const csimdjson_parser *parser);

const char *csimdjson_message(int code);

#ifdef __cplusplus
}
#endif

#endif
