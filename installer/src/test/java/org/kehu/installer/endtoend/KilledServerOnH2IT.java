package org.kehu.installer.endtoend;

import org.junit.jupiter.api.Tag;
import org.kehu.server.running.TestDatabase;

@Tag("verify")
@Tag("once")
class KilledServerOnH2IT extends KilledServer {
    KilledServerOnH2IT() {
        super(TestDatabase.H2);
    }
}
