#include "CBuildCommit.h"

const char *patentflow_build_commit(void) { return PATENTFLOW_COMMIT; }
