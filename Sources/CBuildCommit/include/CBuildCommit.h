#ifndef PATENTFLOW_BUILD_COMMIT_H
#define PATENTFLOW_BUILD_COMMIT_H

/// The commit that the program was built of, as scripts/install told it; an empty text of another build.
const char *_Nonnull patentflow_build_commit(void);

#endif
