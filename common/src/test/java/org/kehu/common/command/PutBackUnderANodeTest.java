package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.label.Language;
import org.kehu.common.ledger.Faults;
import org.kehu.common.ledger.MemoryServerStore;
import org.kehu.common.organisation.Team;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;

/** Somebody puts an older database back under nodes that go on: their configuration is that of the database again. */
class PutBackUnderANodeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private final MemoryServerStore store = new MemoryServerStore(Faults.NONE);
    private final AtomicLong ids = new AtomicLong();
    private final ServerDoor node = node();
    private final ServerDoor other = node();
    private Runnable putBack = () -> {};

    private ServerDoor node() {
        return new ServerDoor(
                store, new Door<>(Kehu.CATALOG, new ServerSide()), () -> NOW, ids::incrementAndGet, head -> {});
    }

    @BeforeEach
    void aBackupOfAServerThatWasSetUp() {
        Founding founding =
                new Founding("启衡", Language.ENGLISH, "CNY", "Asia/Shanghai", "admin", PersonName.of("李", "娜"));
        node.push(Actor.SYSTEM, ServerSetup.unit(founding, NOW), new byte[] {1});
        putBack = store.backup();
    }

    private Verdict team(ServerDoor at, String name) {
        UUID id = Ids.timeOrdered(NOW.toEpochMilli(), 0, ids.incrementAndGet());
        Command create = new CreateRecord(id, FieldValues.of(Team.TYPE).with(Team.NAME, name), null);
        CommandCall call = new CommandCall(UUID.randomUUID(), create, NOW, NOW);
        CommandUnit unit = new CommandUnit(UUID.randomUUID(), UUID.randomUUID(), 0, List.of(call));
        return at.push(new Actor(ServerSetup.ADMINISTRATOR, "server"), unit, new byte[] {1});
    }

    private static Set<String> teams(ServerDoor at) {
        return at.configuration().all(Team.TYPE).stream()
                .map(team -> Objects.requireNonNull(team.get(Team.NAME)))
                .filter(name -> !name.equals("Support"))
                .collect(Collectors.toSet());
    }

    @Test
    void aNodeGoesBackWithItsDatabase() {
        assertTrue(team(node, "gone").isApplied());
        assertEquals(Set.of("gone"), teams(node));
        putBack.run();
        assertTrue(team(node, "new").isApplied());
        assertEquals(Set.of("new"), teams(node));
    }

    @Test
    void aReaderGoesBackToo() {
        team(node, "gone");
        putBack.run();
        assertEquals(Set.of(), teams(node));
        assertEquals(
                store.<Long>transact(tx -> tx.counter().configurationSeq()),
                node.known().seq());
    }

    @Test
    void aNumberThatComesAgainNamesAnotherConfiguration() {
        team(node, "gone");
        long gone = node.known().seq();
        putBack.run();
        team(other, "new");
        assertEquals(gone, other.known().seq());
        assertEquals(gone, node.known().seq(), "it has heard nothing yet");
        assertEquals(Set.of("new"), teams(node));
        assertTrue(team(node, "newer").isApplied());
        assertEquals(Set.of("new", "newer"), teams(other));
    }

    @Test
    void ofTwoCommitsTheLaterOneCountsThoughTheEarlierIsReadLast() {
        Configuration before = store.transact(ServerTx::configuration);
        team(node, "first");
        team(other, "second");
        assertEquals(Set.of("first", "second"), teams(node));
        assertTrue(before.seq() < node.known().seq());
    }
}
