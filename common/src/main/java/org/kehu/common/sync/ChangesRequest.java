package org.kehu.common.sync;

/**
 * @param after what the device holds is as of there
 * @param fingerprint of the rights by which it was chosen
 */
public record ChangesRequest(String device, String epoch, Position after, String fingerprint, int limit) {}
