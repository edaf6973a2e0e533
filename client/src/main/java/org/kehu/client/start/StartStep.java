package org.kehu.client.start;

import java.util.Locale;

/** The four steps of the first start, in order. */
public enum StartStep {
    SERVER,
    TRUST,
    SIGN_IN,
    SYNC;

    String labelKey() {
        return "start.step." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
