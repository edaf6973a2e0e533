package org.kehu.server.discovery.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.common.discovery.AnnouncedServer;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.discovery.control.Announcement;
import org.kehu.server.identity.boundary.ServerIdentity;

/** Has the server found by name in the local network, as the setting {@code announce} says. */
@ApplicationScoped
public class Announcing {
    private static final Logger LOG = Logger.getLogger(Announcing.class.getName());
    private static final int LAST = 10_000;
    private static final String NOWHERE = "none";
    private static final String EVERYWHERE = "all";
    private static final String SEPARATORS = "[,\\s]+";

    private final AtomicReference<@Nullable Announcement> announced = new AtomicReference<>();

    @Inject
    private ServerIdentity identity;

    @Inject
    private Rights rights;

    @Resource
    private ManagedExecutorService workers;

    @Inject
    @ConfigProperty(name = "kehu.announce")
    private String where;

    @Inject
    @ConfigProperty(name = "kehu.host.names")
    private Optional<String> hostNames;

    @Inject
    @ConfigProperty(name = "kehu.https.port")
    private int port;

    @Inject
    @ConfigProperty(name = "kehu.version")
    private String version;

    /** Beside the start: nobody waits for it, and a network that allows no multicast stops nothing. */
    void begin(@Observes @Priority(LAST) SchemaReady schema) {
        if (!where.equals(NOWHERE)) {
            AnnouncedServer server = server();
            workers.execute(() -> announce(server));
        }
    }

    private void announce(AnnouncedServer server) {
        try {
            announced.set(Announcement.of(server, addresses()));
            LOG.log(Level.INFO, "Announced in the local network as {0}", server.label());
        } catch (IOException noNetwork) {
            LOG.log(Level.WARNING, "Not announced in the local network; clients need the address", noNetwork);
        }
    }

    private AnnouncedServer server() {
        CrmRecord ledger = Objects.requireNonNull(rights.configuration().find(Ledger.TYPE, Ledger.ID));
        String name = Objects.requireNonNull(ledger.get(Ledger.NAME));
        return new AnnouncedServer(identity.keys().serverId(), name, version, port, List.copyOf(hosts()));
    }

    private Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>();
        for (String name : hostNames.orElse("").split(SEPARATORS)) {
            if (!name.isBlank()) {
                hosts.add(name);
            }
        }
        try {
            hosts.add(InetAddress.getLocalHost().getHostName());
        } catch (IOException nameless) {
            LOG.log(Level.FINE, "This machine does not know its name", nameless);
        }
        return hosts;
    }

    private Set<InetAddress> addresses() throws IOException {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        if (!where.equals(EVERYWHERE)) {
            for (String address : where.split(SEPARATORS)) {
                addresses.add(InetAddress.getByName(address));
            }
        }
        return addresses;
    }

    @PreDestroy
    void end() {
        Announcement made = announced.getAndSet(null);
        if (made != null) {
            try {
                made.close();
            } catch (IOException gone) {
                LOG.log(Level.FINE, "The network is gone already", gone);
            }
        }
    }
}
