package org.kehu.installer.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.client.start.StartProblem;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** Clients and server killed at random moments: on each database, and with two nodes. */
@Tag("verify")
@Tag("once")
class RandomKillsIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void oneServer(TestDatabase database) throws StartProblem {
        RunningServer server = RunningServer.start(folder.resolve("server"), database.fresh());
        List<RunningServer> nodes = new ArrayList<>(List.of(server));
        try (Front front = Front.of(server)) {
            new RandomKills(nodes, front, 1).run(server.behind(front.port()), folder);
        } finally {
            nodes.forEach(RunningServer::close);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void twoNodes(long seed) throws StartProblem {
        try (TwoNodes site = new TwoNodes(folder)) {
            List<RunningServer> nodes = new ArrayList<>(List.of(site.a, site.b));
            try {
                new RandomKills(nodes, site.front, seed).run(site.server(), folder);
            } finally {
                nodes.forEach(RunningServer::close);
            }
        }
    }
}
