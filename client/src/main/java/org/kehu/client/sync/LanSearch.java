package org.kehu.client.sync;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.kehu.client.start.SeenServer;
import org.kehu.client.start.ServerSearch;
import org.kehu.common.discovery.AnnouncedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks by multicast DNS on the cards that are up. Nothing is sent but the question. */
public final class LanSearch implements ServerSearch {
    private static final Logger LOG = LoggerFactory.getLogger(LanSearch.class);
    private static final int MOST = 50;

    private final Set<InetAddress> only;

    /** @param only of this computer, on which to ask; all that are not loopback if it is empty */
    public LanSearch(Set<InetAddress> only) {
        this.only = Set.copyOf(only);
    }

    @Override
    public AutoCloseable begin(Consumer<List<SeenServer>> told) {
        List<JmDNS> listening = new ArrayList<>();
        Seen seen = new Seen(told);
        for (InetAddress address : addresses()) {
            try {
                JmDNS dns = JmDNS.create(address);
                listening.add(dns);
                dns.addServiceListener(AnnouncedServer.SERVICE, seen);
            } catch (IOException | RuntimeException silent) {
                LOG.info("no search for servers on {}: {}", address, silent.toString());
            }
        }
        return () -> {
            for (JmDNS dns : listening) {
                close(dns);
            }
        };
    }

    /** What is not closed keeps the process. */
    private static void close(JmDNS dns) {
        try {
            dns.close();
        } catch (IOException | RuntimeException gone) {
            LOG.info("a search for servers did not end in order: {}", gone.toString());
        }
    }

    private Set<InetAddress> addresses() {
        if (!only.isEmpty()) {
            return only;
        }
        Map<NetworkInterface, InetAddress> one = new HashMap<>();
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (card.isUp() && card.supportsMulticast() && !card.isLoopback()) {
                    Collections.list(card.getInetAddresses()).stream()
                            .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                            .ifPresent(address -> one.put(card, address));
                }
            }
        } catch (SocketException noCards) {
            LOG.info("no search for servers: {}", noCards.toString());
        }
        return Set.copyOf(one.values());
    }

    /** On the threads of JmDNS. */
    private static final class Seen implements ServiceListener {
        private final Consumer<List<SeenServer>> told;
        private final Map<UUID, SeenServer> servers = new ConcurrentHashMap<>();
        private final Map<String, UUID> byService = new ConcurrentHashMap<>();

        Seen(Consumer<List<SeenServer>> told) {
            this.told = told;
        }

        @Override
        public void serviceAdded(ServiceEvent event) {
            event.getDNS().requestServiceInfo(event.getType(), event.getName(), true);
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            ServiceInfo info = event.getInfo();
            Map<String, String> texts = new HashMap<>();
            Collections.list(info.getPropertyNames())
                    .forEach(name -> texts.put(name, String.valueOf(info.getPropertyString(name))));
            AnnouncedServer.of(info.getName(), info.getPort(), texts).ifPresent(server -> {
                List<InetAddress> at = Stream.<InetAddress>concat(
                                Arrays.stream(info.getInet4Addresses()), Arrays.stream(info.getInet6Addresses()))
                        .toList();
                if (!at.isEmpty() && (servers.size() < MOST || servers.containsKey(server.server()))) {
                    byService.put(event.getName(), server.server());
                    servers.put(server.server(), seen(server, at));
                    tell();
                }
            });
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            UUID gone = byService.remove(event.getName());
            if (gone != null && !byService.containsValue(gone)) {
                servers.remove(gone);
                tell();
            }
        }

        private void tell() {
            told.accept(servers.values().stream()
                    .sorted(Comparator.comparing(SeenServer::name).thenComparing(SeenServer::address))
                    .toList());
        }

        private static SeenServer seen(AnnouncedServer server, List<InetAddress> at) {
            String host = server.hosts().stream()
                    .filter(name -> leadsTo(name, at))
                    .findFirst()
                    .orElseGet(() -> text(at.get(0)));
            return new SeenServer(server.server(), server.name(), host + ":" + server.port(), server.version());
        }

        /** A name outlives an address that was lent; but only one that this computer knows as well is of use. */
        private static boolean leadsTo(String name, List<InetAddress> at) {
            try {
                return Arrays.stream(InetAddress.getAllByName(name)).anyMatch(at::contains);
            } catch (UnknownHostException unknown) {
                return false;
            }
        }

        private static String text(InetAddress address) {
            String plain = address.getHostAddress().replaceFirst("%.*", "");
            return address instanceof Inet4Address ? plain : "[" + plain + "]";
        }
    }
}
