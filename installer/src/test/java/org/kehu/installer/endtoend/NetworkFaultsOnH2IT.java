package org.kehu.installer.endtoend;

import org.kehu.server.running.TestDatabase;

class NetworkFaultsOnH2IT extends NetworkFaults {
    NetworkFaultsOnH2IT() {
        super(TestDatabase.H2);
    }
}
