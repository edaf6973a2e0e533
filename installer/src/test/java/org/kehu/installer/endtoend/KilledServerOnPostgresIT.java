package org.kehu.installer.endtoend;

import org.junit.jupiter.api.Tag;
import org.kehu.server.running.TestDatabase;

@Tag("verify")
@Tag("once")
class KilledServerOnPostgresIT extends KilledServer {
    KilledServerOnPostgresIT() {
        super(TestDatabase.POSTGRESQL);
    }
}
