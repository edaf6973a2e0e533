package org.kehu.client.admin;

/** Whether clients are told of a version. */
public enum UpdateStanding {
    HELD,
    OFFERED,
    WITHDRAWN
}
