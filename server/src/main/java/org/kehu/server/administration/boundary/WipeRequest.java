package org.kehu.server.administration.boundary;

import org.jspecify.annotations.Nullable;

/** @param reason why the copy is given up; kept beside the order */
public record WipeRequest(@Nullable String reason) {}
