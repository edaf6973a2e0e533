package org.kehu.client.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.Outcome;
import org.kehu.client.task.FxThread;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Door;
import org.kehu.common.command.Reason;
import org.kehu.common.command.ServerSide;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Imports into the sample company by its real door; notes are in memory, and nothing is done on the FX thread. */
public final class LedgerImports implements ImportDesk {
    private final SampleCompany company;
    private final Map<String, String> notes = new HashMap<>();
    private final Door<ServerTx> door = new Door<>(Kehu.CATALOG, new ServerSide());
    private int unitsLeft = Integer.MAX_VALUE;
    private Runnable after = () -> {};

    public LedgerImports(SampleCompany company) {
        this.company = company;
    }

    /** Happens once when so many units were done. */
    public void afterUnits(int units, Runnable what) {
        unitsLeft = units;
        after = what;
    }

    /** Takes back what was only tried. */
    private static final class Judged extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient UnitDecision decision;

        Judged(UnitDecision decision) {
            super(null, null, false, false);
            this.decision = decision;
        }
    }

    @Override
    public RecordSchema schema() {
        return Kehu.SCHEMA;
    }

    @Override
    public Configuration configuration() {
        return company.ports.configuration();
    }

    @Override
    public RecordAccess access() {
        return company.ports.access();
    }

    @Override
    public Instant now() {
        FxThread.forbid();
        return company.ledger.now();
    }

    @Override
    public UUID newId() {
        return company.ports.newId();
    }

    @Override
    public void each(RecordType type, Consumer<CrmRecord> visitor) {
        FxThread.forbid();
        company.ledger.all(type).stream().filter(one -> !one.isDeleted()).forEach(visitor);
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        FxThread.forbid();
        return new PlainEvaluator(Kehu.SCHEMA, company.ledger.everything(), access()).all(query);
    }

    @Override
    public Map<UUID, CrmRecord> find(RecordType type, Collection<UUID> ids) {
        FxThread.forbid();
        Map<UUID, CrmRecord> found = new HashMap<>();
        for (UUID id : ids) {
            CrmRecord record = company.ledger.find(type, id);
            if (record != null) {
                found.put(id, record);
            }
        }
        return found;
    }

    @Override
    public List<@Nullable Reason> judge(List<Command> commands) {
        FxThread.forbid();
        List<@Nullable Reason> reasons = new ArrayList<>();
        commands.forEach(command -> reasons.add(judge(command)));
        return reasons;
    }

    private @Nullable Reason judge(Command command) {
        Instant now = company.ledger.now();
        UUID id = UUID.randomUUID();
        CommandUnit unit = new CommandUnit(id, id, 0, List.of(new CommandCall(id, command, now, now)));
        try {
            return company.ledger.transact(tx -> {
                throw new Judged(door.decide(tx, configuration(), company.ports.actor(), now, unit));
            });
        } catch (Judged judged) {
            return judged.decision instanceof UnitDecision.Refused refused ? refused.reason() : null;
        }
    }

    @Override
    public @Nullable Reason run(UUID operation, List<Command> unit, Map<String, @Nullable String> more) {
        Outcome outcome = company.ports.run(operation, unit);
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.reason();
        }
        note(more);
        unitsLeft--;
        if (unitsLeft == 0) {
            after.run();
        }
        return null;
    }

    @Override
    public void note(Map<String, @Nullable String> more) {
        FxThread.forbid();
        more.forEach((name, text) -> {
            if (text == null) {
                notes.remove(name);
            } else {
                notes.put(name, text);
            }
        });
    }

    @Override
    public @Nullable String noted(String name) {
        return notes.get(name);
    }
}
