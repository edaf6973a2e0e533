package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.SeenServer;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.LanSearch;
import org.kehu.client.sync.ServerGate;
import org.kehu.common.Kehu;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A client that knows nothing yet, in the network of a server. */
class FoundServerIT {
    @TempDir
    Path data;

    @Test
    void aServerIsOfferedAndItsFingerprintIsTheOneItPrinted() throws Exception {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        AtomicReference<List<SeenServer>> told = new AtomicReference<>(List.of());
        AutoCloseable search = new LanSearch(Set.of(InetAddress.getLoopbackAddress())).begin(told::set);
        try {
            await().until(() -> seen(told.get(), server).isPresent());
        } finally {
            search.close();
        }
        SeenServer seen = seen(told.get(), server).orElseThrow();
        assertTrue(seen.name().startsWith("Kehu"), seen::name);
        ServerGate gate =
                new ServerGate(new ClientSessions(data, Kehu.CATALOG, InstantSource.system(), "test", session -> {}));
        FoundServer found = gate.probe(seen.address());
        assertEquals(server.fingerprint(), found.fingerprint());
    }

    private static Optional<SeenServer> seen(List<SeenServer> all, RunningServer server) {
        String port = ":" + server.https().getPort();
        return all.stream().filter(one -> one.address().endsWith(port)).findFirst();
    }
}
