package org.kehu.client.sync;

import java.time.Duration;

/** Runs things later, one at a time; a virtual one in tests. */
interface Timer {
    void after(Duration delay, Runnable work);
}
