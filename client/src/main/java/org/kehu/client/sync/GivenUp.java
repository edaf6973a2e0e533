package org.kehu.client.sync;

/** The server has given up this copy: it is to be destroyed, keys first. */
final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String receipt;

    /** @param receipt by which this device says that it is done */
    GivenUp(String receipt) {
        super("this copy is given up");
        this.receipt = receipt;
    }

    String receipt() {
        return receipt;
    }
}
