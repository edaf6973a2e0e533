package org.kehu.common.discovery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A server as it is announced by DNS-SD. Anybody in the network may announce anything: it says where to ask, and nothing
 * that may be trusted.
 *
 * @param server tells servers apart that have one name, and finds one that is announced on several cards
 * @param port of HTTPS
 * @param hosts names by which clients may call the machine, best first
 */
public record AnnouncedServer(UUID server, String name, String version, int port, List<String> hosts) {
    /** The kind of service, with the domain of multicast DNS. */
    public static final String SERVICE = "_kehu._tcp.local.";

    private static final String SERVER = "server";
    private static final String VERSION = "version";
    private static final String HOSTS = "hosts";
    private static final int MOST_IN_NAME = 55;
    private static final int MOST_HOSTS = 4;
    private static final int MOST_IN_TEXT = 200;
    /** Characters that turn or hide what stands beside them. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]";

    private static final int MOST_PORT = 65_535;

    public AnnouncedServer {
        hosts = List.copyOf(hosts);
    }

    /** The texts that stand beside name and port; each within the 255 bytes that one may have. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(SERVER, server.toString());
        texts.put(VERSION, version);
        StringBuilder fitting = new StringBuilder();
        for (String host : hosts) {
            if (fitting.length() + host.length() < MOST_IN_TEXT) {
                fitting.append(fitting.isEmpty() ? "" : ",").append(host);
            }
        }
        texts.put(HOSTS, fitting.toString());
        return texts;
    }

    /** The name, cut where DNS has no room for it, which is for 63 bytes: with a number behind it where a second server has the name. */
    public String label() {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_IN_NAME) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    /** Empty where it is none of ours. */
    public static Optional<AnnouncedServer> of(String announced, int port, Map<String, String> texts) {
        String name = announced.replaceAll(UNSEEN, "").strip();
        String version = texts.getOrDefault(VERSION, "");
        if (name.isBlank() || port < 1 || port > MOST_PORT || version.length() > MOST_IN_NAME) {
            return Optional.empty();
        }
        try {
            UUID server = UUID.fromString(texts.getOrDefault(SERVER, ""));
            return Optional.of(new AnnouncedServer(server, name, version, port, hosts(texts.getOrDefault(HOSTS, ""))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static List<String> hosts(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(host -> host.matches("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,98}[A-Za-z0-9])?"))
                .limit(MOST_HOSTS)
                .toList();
    }
}
