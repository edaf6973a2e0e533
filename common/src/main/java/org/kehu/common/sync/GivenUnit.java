package org.kehu.common.sync;

import java.util.UUID;

/**
 * A unit of a device, by name.
 *
 * @param counter its place among the units of the device
 */
public record GivenUnit(UUID id, long counter) {}
