package org.kehu.server.updates.boundary;

import org.jspecify.annotations.Nullable;

/** Which of the files that were sent is to be looked at and kept. */
public record AddUpdateRequest(@Nullable String sha256) {}
