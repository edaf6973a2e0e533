package org.kehu.server.identity.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param receipt of the order that a computer has carried out */
public record WipeDone(@Nullable UUID receipt) {}
