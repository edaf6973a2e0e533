package org.kehu.common.sync;

import java.util.List;

/**
 * Which of these does the server still know? Asked when the log is not the one that the device knew.
 *
 * @param units of this device, acknowledged before; at most {@link #MOST}
 */
public record RecallRequest(String device, List<GivenUnit> units) {
    /** Most units in one request. */
    public static final int MOST = 500;

    public RecallRequest {
        units = List.copyOf(units);
    }
}
