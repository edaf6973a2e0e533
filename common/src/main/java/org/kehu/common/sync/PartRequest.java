package org.kehu.common.sync;

import java.util.UUID;

/** Asks for a part of a snapshot. */
public record PartRequest(String device, UUID snapshot, int number) {}
