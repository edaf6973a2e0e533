package org.kehu.installer.endtoend;

import org.junit.jupiter.api.Tag;
import org.kehu.server.running.TestDatabase;

@Tag("verify")
class NetworkFaultsOnPostgresIT extends NetworkFaults {
    NetworkFaultsOnPostgresIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
