package org.kehu.installer.endtoend;

import org.kehu.server.running.TestDatabase;

class DeviceFaultsOnH2IT extends DeviceFaults {
    DeviceFaultsOnH2IT() {
        super(TestDatabase.H2);
    }
}
