package org.kehu.client.handover;

import java.util.Locale;

/** Where the person is on the way from a leaver to a receipt. */
enum HandoverStep {
    PEOPLE,
    PREVIEW,
    RUN,
    RESULT;

    String labelKey() {
        return "handover.step." + name().toLowerCase(Locale.ROOT);
    }
}
