package org.kehu.installer.endtoend;

import org.kehu.server.running.TestDatabase;

class ProcessFaultsOnH2IT extends ProcessFaults {
    ProcessFaultsOnH2IT() {
        super(TestDatabase.H2);
    }
}
