package org.kehu.server.organisation.boundary;

import org.jspecify.annotations.Nullable;

/** @param password to be used once; it must be changed at the first sign-in */
public record AccountRequest(@Nullable String password) {}
