package org.kehu.server.discovery.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.jmdns.JmmDNS;
import javax.jmdns.NetworkTopologyDiscovery;
import javax.jmdns.ServiceInfo;
import org.kehu.common.discovery.AnnouncedServer;

/** Tells of a server on the cards of this machine, also on those that come up later, until it is closed. One in a process. */
public final class Announcement implements AutoCloseable {
    private final JmmDNS dns;

    private Announcement(JmmDNS dns) {
        this.dns = dns;
    }

    /**
     * Takes a second or two.
     *
     * @param only on these addresses; on all that are not loopback if it is empty
     */
    public static Announcement of(AnnouncedServer server, Set<InetAddress> only) throws IOException {
        NetworkTopologyDiscovery.Factory.setClassDelegate(() -> new Cards(only));
        JmmDNS dns = JmmDNS.Factory.getInstance();
        dns.registerService(
                ServiceInfo.create(AnnouncedServer.SERVICE, server.label(), server.port(), 0, 0, server.texts()));
        return new Announcement(dns);
    }

    /** Says that the server is gone. */
    @Override
    public void close() throws IOException {
        dns.unregisterAllServices();
        JmmDNS.Factory.close();
    }

    private record Cards(Set<InetAddress> only) implements NetworkTopologyDiscovery {
        @Override
        public InetAddress[] getInetAddresses() {
            List<InetAddress> all = new ArrayList<>();
            try {
                for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                    for (InetAddress address : Collections.list(card.getInetAddresses())) {
                        if (useInetAddress(card, address)) {
                            all.add(address);
                        }
                    }
                }
            } catch (SocketException noCards) {
                return new InetAddress[0];
            }
            return all.toArray(new InetAddress[0]);
        }

        @Override
        public boolean useInetAddress(NetworkInterface card, InetAddress address) {
            try {
                return card.isUp()
                        && (only.isEmpty() ? card.supportsMulticast() && !card.isLoopback() : only.contains(address));
            } catch (SocketException gone) {
                return false;
            }
        }

        @Override
        public void lockInetAddress(InetAddress address) {}

        @Override
        public void unlockInetAddress(InetAddress address) {}
    }
}
