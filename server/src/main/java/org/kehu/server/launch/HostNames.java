package org.kehu.server.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.util.IPAddress;

/** The names and addresses by which clients may call this machine. */
record HostNames(Set<String> names, Set<String> addresses) {

    static HostNames of(String configured) throws IOException {
        Set<String> names = new LinkedHashSet<>(List.of("localhost"));
        Set<String> addresses = new LinkedHashSet<>();
        for (String name : configured.split("[,\\s]+")) {
            if (!name.isBlank()) {
                (IPAddress.isValid(name) ? addresses : names).add(name);
            }
        }
        ownName().ifPresent(names::add);
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            card.getInterfaceAddresses()
                    .forEach(bound ->
                            addresses.add(bound.getAddress().getHostAddress().replaceFirst("%.*", "")));
        }
        return new HostNames(names, addresses);
    }

    /** Payara asks for the address of this machine's own name, and does not start without. */
    static void requireOwn(Console console) throws StartProblem {
        try {
            InetAddress.getLocalHost();
        } catch (UnknownHostException unknown) {
            throw new StartProblem(console.text("host.name.unknown", unknown.getMessage()));
        }
    }

    /** A machine may have a name that nothing around it knows, not even itself: clients can't call it by that one. */
    private static Optional<String> ownName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    GeneralNames alternatives() {
        List<GeneralName> all = new ArrayList<>();
        names.forEach(name -> all.add(new GeneralName(GeneralName.dNSName, name)));
        addresses.forEach(address -> all.add(new GeneralName(GeneralName.iPAddress, address)));
        return new GeneralNames(all.toArray(new GeneralName[0]));
    }
}
