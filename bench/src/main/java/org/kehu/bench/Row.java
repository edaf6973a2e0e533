package org.kehu.bench;

import org.kehu.bench.run.Operation;
import org.kehu.bench.run.Sample;

/** One operation with so many clients, on both sides. */
record Row(Operation operation, Sample kehu, Sample floor) {

    boolean holds() {
        return kehu.cpuMillis() <= operation.most(floor.cpuMillis());
    }

    double ratio() {
        return kehu.cpuMillis() / floor.cpuMillis();
    }
}
