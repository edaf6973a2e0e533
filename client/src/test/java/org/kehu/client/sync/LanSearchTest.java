package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import org.kehu.client.start.SeenServer;
import org.kehu.common.discovery.AnnouncedServer;

class LanSearchTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final UUID id = UUID.randomUUID();
    private final AtomicReference<List<SeenServer>> told = new AtomicReference<>(List.of());

    private List<SeenServer> ours() {
        return told.get().stream().filter(seen -> seen.id().equals(id)).toList();
    }

    private static ServiceInfo service(String name, int port, Map<String, String> texts) {
        return ServiceInfo.create(AnnouncedServer.SERVICE, name, port, 0, 0, texts);
    }

    @Test
    void aServerIsOfferedByNameUntilItGoes() throws Exception {
        AnnouncedServer server =
                new AnnouncedServer(id, "启衡客户服务器 " + id, "0.9.4", 8443, List.of("nowhere.invalid", "localhost"));
        AutoCloseable search = new LanSearch(Set.of(HERE)).begin(told::set);
        try (JmDNS machine = JmDNS.create(HERE)) {
            machine.registerService(service("Printer of " + id, 631, Map.of("rp", "printers/one")));
            machine.registerService(service(server.label(), server.port(), server.texts()));
            await().until(() -> !ours().isEmpty());
            assertEquals(List.of(new SeenServer(id, server.label(), "localhost:8443", "0.9.4")), ours());
            machine.unregisterAllServices();
            await().until(() -> ours().isEmpty());
        } finally {
            search.close();
        }
    }

    @Test
    void whereNoNameLeadsToItTheAddressIsTaken() throws Exception {
        AnnouncedServer server = new AnnouncedServer(id, "Kehu " + id, "0.9.4", 9443, List.of("nowhere.invalid"));
        AutoCloseable search = new LanSearch(Set.of(HERE)).begin(told::set);
        try (JmDNS machine = JmDNS.create(HERE)) {
            machine.registerService(service(server.label(), server.port(), server.texts()));
            await().until(() -> !ours().isEmpty());
            assertEquals("127.0.0.1:9443", ours().get(0).address());
        } finally {
            search.close();
        }
    }
}
