package org.kehu.installer.simulation;

import java.util.List;

/** Judges a history once all is quiet. */
final class Invariants {
    private Invariants() {}

    static List<Broken> broken(Cluster server, List<Desk> desks) {
        Findings findings = new Findings();
        Evidence evidence = new Evidence(server);
        new ServerPromises(evidence, findings).judge();
        new Losers(evidence.log(), evidence::verdict)
                .broken(evidence.records().values())
                .forEach(how -> findings.check(Promise.LOSERS_ARE_KEPT, false, () -> how));
        desks.forEach(desk -> new DevicePromises(evidence, findings, desk).judge());
        desks.forEach(desk -> new StubPromises(evidence, findings, desk).judge());
        desks.forEach(desk -> new UnseenDeletes(evidence, findings, desk).judge());
        return findings.broken();
    }
}
