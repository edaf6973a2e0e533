package org.kehu.server.updates.control;

/** Whether clients are told of an update. */
public enum Standing {
    /** It is here, and nobody is told. */
    HELD,
    OFFERED,
    /** It is gone for good; what was done with it is still known. */
    WITHDRAWN
}
