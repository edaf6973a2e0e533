package org.kehu.server.updates.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kehu.common.update.SignedManifest;
import org.kehu.common.update.UpdateKey;
import org.kehu.common.update.WrongUpdate;
import org.kehu.server.database.control.ConnectionPool;

/** The updates that the server has, and which of them it offers; the same for all nodes. */
@ApplicationScoped
public class UpdateShelf {
    /** Every greeting tells of it, and it changes some times a year: another node's word may come so late. */
    private static final Duration KNOWN = Duration.ofSeconds(20);

    @Inject
    private ConnectionPool connections;

    @Inject
    private InstantSource clock;

    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    private record Known(@Nullable String newest, Instant at) {}

    /** Work in one transaction. */
    private interface Work<R extends @Nullable Object> {
        R on(UpdateRows rows) throws SQLException, WrongUpdate;
    }

    /** The newest first; those that were withdrawn are among them. */
    public List<HeldUpdate> all() throws SQLException {
        try (Connection connection = connections.source().getConnection()) {
            return new UpdateRows(connection)
                    .all().stream()
                            .sorted(Comparator.comparing(HeldUpdate::program)
                                    .reversed()
                                    .thenComparing(HeldUpdate::platform)
                                    .thenComparing(HeldUpdate::id))
                            .toList();
        }
    }

    /** What clients on a system are to have. */
    public Optional<HeldUpdate> offered(String platform) throws SQLException {
        return all().stream()
                .filter(one ->
                        one.standing() == Standing.OFFERED && one.platform().equals(platform))
                .findFirst();
    }

    /** The newest version that is offered on any system, for the greeting; null if none is. */
    public @Nullable String newest() {
        Known last = known.get();
        Instant now = clock.instant();
        if (last == null || Duration.between(last.at(), now).abs().compareTo(KNOWN) > 0) {
            last = new Known(asked(), now);
            known.set(last);
        }
        return last.newest();
    }

    private @Nullable String asked() {
        try {
            return all().stream()
                    .filter(one -> one.standing() == Standing.OFFERED)
                    .findFirst()
                    .map(HeldUpdate::version)
                    .orElse(null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Keeps an update that was found right, held back at first.
     *
     * @throws WrongUpdate if one that is as new is here for the same system; nothing is kept then
     */
    HeldUpdate add(SignedManifest head, String sha256, UpdateKey by, UUID user) throws SQLException, WrongUpdate {
        UUID id = UUID.randomUUID();
        changed(rows -> {
            UpdateIntake.requireNewer(head, rows.all());
            rows.add(id, head, sha256, by);
            rows.note(id, user, "ADDED", clock.instant());
            return true;
        });
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** @return as it stands then; empty if there is none, or it was withdrawn */
    public Optional<HeldUpdate> stand(UUID id, Standing standing, UUID user) throws SQLException {
        try {
            return changed(rows -> {
                Optional<HeldUpdate> here = rows.all().stream()
                        .filter(one -> one.id().equals(id) && one.standing() != Standing.WITHDRAWN)
                        .findFirst();
                if (here.isPresent() && here.get().standing() != standing) {
                    rows.stand(id, standing);
                    rows.note(id, user, standing.name(), clock.instant());
                }
                return here.isEmpty()
                        ? here
                        : rows.all().stream().filter(one -> one.id().equals(id)).findFirst();
            });
        } catch (WrongUpdate never) {
            throw new IllegalStateException(never);
        }
    }

    private <R> R changed(Work<R> work) throws SQLException, WrongUpdate {
        try (Connection connection = connections.source().getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                UpdateRows rows = new UpdateRows(connection);
                rows.lock();
                R result = work.on(rows);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
                known.set(null);
            }
        }
    }
}
