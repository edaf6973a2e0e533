package org.kehu.installer.endtoend;

import org.junit.jupiter.api.Tag;
import org.kehu.server.running.TestDatabase;

@Tag("verify")
class DeviceFaultsOnPostgresIT extends DeviceFaults {
    DeviceFaultsOnPostgresIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
