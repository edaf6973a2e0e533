package org.kehu.client.records;

/**
 * What went to the server and what came from it.
 *
 * @param sent units, each time that they were sent
 * @param settled units that got their verdict
 * @param refused those of them that went to the tray
 * @param taken records that came, changed or went to the bin
 * @param left records that one may not see any more
 * @param parts of a snapshot
 * @param bytesSent as they went over the wire, without the heads
 * @param bytesReceived as they came over the wire, mostly compressed
 */
public record Moved(
        int sent, int settled, int refused, int taken, int left, int parts, long bytesSent, long bytesReceived) {
    public static final Moved NOTHING = new Moved(0, 0, 0, 0, 0, 0, 0, 0);

    /** Asking costs bytes, too. */
    public boolean isNothing() {
        return sent == 0 && settled == 0 && taken == 0 && left == 0 && parts == 0;
    }

    public Moved and(Moved more) {
        return new Moved(
                sent + more.sent,
                settled + more.settled,
                refused + more.refused,
                taken + more.taken,
                left + more.left,
                parts + more.parts,
                bytesSent + more.bytesSent,
                bytesReceived + more.bytesReceived);
    }
}
