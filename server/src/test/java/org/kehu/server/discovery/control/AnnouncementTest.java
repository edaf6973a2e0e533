package org.kehu.server.discovery.control;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import org.kehu.common.discovery.AnnouncedServer;

class AnnouncementTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void aServerIsThereFromItsAnnouncementToItsEnd() throws IOException {
        UUID id = UUID.randomUUID();
        AnnouncedServer server = new AnnouncedServer(id, "客户 " + id, "0.9.4", 8443, List.of("kehu.lan"));
        try (JmDNS somebody = JmDNS.create(HERE)) {
            Announcement announcement = Announcement.of(server, Set.of(HERE));
            try {
                await().until(() -> seen(somebody, server) != null);
                ServiceInfo seen = seen(somebody, server);
                assertEquals(8443, seen.getPort());
                assertEquals(List.of(HERE), List.of(seen.getInetAddresses()));
                assertEquals(id.toString(), seen.getPropertyString("server"));
            } finally {
                announcement.close();
            }
            await().until(() -> seen(somebody, server) == null);
        }
    }

    private static ServiceInfo seen(JmDNS somebody, AnnouncedServer server) {
        for (ServiceInfo info : somebody.list(AnnouncedServer.SERVICE, 200)) {
            if (server.label().equals(info.getName()) && info.getPropertyString("server") != null) {
                return info;
            }
        }
        return null;
    }
}
