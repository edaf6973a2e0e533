package org.kehu.client.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Commands;
import org.kehu.client.records.History;
import org.kehu.client.records.JournalLine;
import org.kehu.client.records.Operation;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.RecordPage;
import org.kehu.client.records.Records;
import org.kehu.client.records.RecordsChanged;
import org.kehu.client.records.Subscription;
import org.kehu.client.records.Undone;
import org.kehu.client.task.FxThread;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Undo;
import org.kehu.common.command.Verdict;
import org.kehu.common.command.Watch;
import org.kehu.common.ledger.MemoryLedger;
import org.kehu.common.query.Page;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SearchHit;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.search.SearchWord;
import org.kehu.common.search.SearchWords;

/** The ports of the screens over a ledger in memory: real commands, plain queries, and never on the FX thread. */
public final class MemoryPorts implements Records, Commands, History {
    public final MemoryLedger ledger;
    private final UUID user;
    private final List<Consumer<RecordsChanged>> listeners = new CopyOnWriteArrayList<>();
    private final List<UUID> operations = new ArrayList<>();
    private final Map<UUID, List<UUID>> units = new HashMap<>();
    private final Map<UUID, Set<RecordRef>> changed = new HashMap<>();
    private final Map<UUID, List<Command>> given = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Map<UUID, Supplier<Undone>> deeds = new HashMap<>();
    /** Whether the server's history can be asked for. */
    public boolean online = true;

    /** Operations that are too large to be told whole, as others'. */
    public final Set<UUID> large = ConcurrentHashMap.newKeySet();

    /** Records of the ledger that this device does not hold. */
    public final Set<RecordRef> away = ConcurrentHashMap.newKeySet();

    private long ids;

    /** Records that a command waits for. */
    public final Set<RecordRef> undecided = ConcurrentHashMap.newKeySet();

    public final Set<RecordRef> unanswered = ConcurrentHashMap.newKeySet();

    public MemoryPorts(MemoryLedger ledger, UUID user) {
        this.ledger = ledger;
        this.user = user;
    }

    private PlainEvaluator plain() {
        FxThread.forbid();
        return new PlainEvaluator(Kehu.SCHEMA, ledger.everything(), access());
    }

    @Override
    public RecordPage page(RecordQuery query) {
        List<CrmRecord> all = plain().all(query);
        Page.Place after = query.page().after();
        int from = 0;
        if (after != null) {
            from = 1 + all.stream().map(CrmRecord::id).toList().indexOf(after.id());
        }
        List<CrmRecord> page = all.stream()
                .skip(from + query.page().skip())
                .limit(query.page().size())
                .map(one -> one.withholding(access().withheld(one.type())))
                .toList();
        return new RecordPage(
                page,
                page.stream().map(one -> new Page.Place(List.of(), one.id())).toList());
    }

    @Override
    public List<SearchHit> search(RecordType type, String typed, int most) {
        List<SearchWord> words = SearchWords.of(typed);
        return plain().all(RecordQuery.of(type)).stream()
                .map(one -> SearchHit.of(one, words, () -> below(type, one.id())))
                .filter(hit -> hit.reasons().size() + hit.belowReasons().size() == words.size())
                .sorted(Comparator.comparing((SearchHit hit) -> hit.below() != null)
                        .thenComparing(hit -> hit.reasons().stream()
                                .noneMatch(reason -> reason.found().start() == 0)))
                .limit(most)
                .toList();
    }

    private List<CrmRecord> below(RecordType type, UUID id) {
        return Kehu.SCHEMA.types().stream()
                .filter(child -> child.isSearchable() && child.isChildOf(type))
                .flatMap(child -> children(child, id).stream())
                .toList();
    }

    @Override
    public long count(RecordQuery query) {
        return plain().all(query).size();
    }

    @Override
    public @Nullable CrmRecord find(RecordRef ref) {
        FxThread.forbid();
        return away.contains(ref) ? null : ledger.find(Kehu.SCHEMA.type(ref.type()), ref.id());
    }

    @Override
    public Map<RecordRef, CrmRecord> findAll(Collection<RecordRef> refs) {
        Map<RecordRef, CrmRecord> found = new HashMap<>();
        for (RecordRef ref : refs) {
            CrmRecord one = find(ref);
            if (one != null) {
                found.put(ref, one);
            }
        }
        return found;
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        FxThread.forbid();
        return ledger.all(child).stream()
                .filter(one -> one.belongsTo(parent) && !one.isDeleted())
                .toList();
    }

    @Override
    public List<List<@Nullable Object>> summary(SummaryQuery query) {
        return plain().summary(query);
    }

    @Override
    public Map<RecordRef, String> namesOnly(Collection<RecordRef> refs) {
        return Map.of();
    }

    @Override
    public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
        Map<RecordRef, String> titles = new HashMap<>();
        findAll(refs).forEach((ref, record) -> titles.put(ref, record.title()));
        return titles;
    }

    @Override
    public List<JournalLine> history(RecordRef ref, int most) {
        FxThread.forbid();
        List<JournalLine> lines = new ArrayList<>();
        for (LogRow row : ledger.log()) {
            RecordPatch patch = row.patch();
            if (patch.record().equals(ref)) {
                lines.add(0, new JournalLine(row.operation(), patch, row.happenedAt(), true));
            }
        }
        return lines.subList(0, Math.min(most, lines.size()));
    }

    @Override
    public List<Operation> lately(int most) {
        FxThread.forbid();
        Map<UUID, Operation> found = new LinkedHashMap<>();
        List<LogRow> log = ledger.log();
        for (int i = log.size() - 1; i >= 0 && found.size() < most; i--) {
            LogRow row = log.get(i);
            found.merge(row.operation(), operation(row), MemoryPorts::joined);
        }
        return List.copyOf(found.values());
    }

    private Operation operation(LogRow row) {
        UUID id = row.operation();
        return new Operation(
                id,
                row.actor().user(),
                "",
                row.happenedAt(),
                true,
                taken.contains(id),
                large.contains(id) ? List.of() : given.getOrDefault(id, List.of()),
                List.of(row.patch()),
                Set.of(row.record()),
                large.contains(id));
    }

    private static Operation joined(Operation later, Operation earlier) {
        List<RecordPatch> patches = new ArrayList<>(earlier.patches());
        patches.addAll(later.patches());
        Set<RecordRef> records = new HashSet<>(earlier.records());
        records.addAll(later.records());
        return new Operation(
                earlier.id(),
                earlier.user(),
                "",
                earlier.at(),
                true,
                earlier.undone(),
                earlier.commands(),
                patches,
                records,
                earlier.more());
    }

    @Override
    public Told everybodys(String after) {
        List<Operation> all = lately(Integer.MAX_VALUE);
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(all.size(), from + 12);
        return online ? new Told(all.subList(from, to), to < all.size() ? String.valueOf(to) : null) : null;
    }

    @Override
    public Parts parts(UUID operation) {
        return online ? new Parts(List.of(changed.get(operation)), 0) : null;
    }

    @Override
    public Known of(RecordRef ref, int most) {
        return new Known(
                lately(Integer.MAX_VALUE).stream()
                        .filter(one -> one.records().contains(ref))
                        .limit(most)
                        .map(one -> one.about(ref))
                        .toList(),
                online);
    }

    @Override
    public Set<UUID> undecided(RecordType type) {
        FxThread.forbid();
        return undecided.stream()
                .filter(ref -> ref.type().equals(type.name()))
                .map(RecordRef::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> unanswered(RecordType type) {
        FxThread.forbid();
        return unanswered.stream()
                .filter(ref -> ref.type().equals(type.name()))
                .map(RecordRef::id)
                .collect(Collectors.toSet());
    }

    /** As after each commit. */
    public void tell(RecordRef ref) {
        listeners.forEach(listener -> listener.accept(new RecordsChanged(Set.of(ref.type()), Set.of(ref))));
    }

    @Override
    public Configuration configuration() {
        return ledger.configuration();
    }

    @Override
    public RecordAccess access() {
        return Kehu.CATALOG.policy().accessOf(configuration(), user);
    }

    @Override
    public Actor actor() {
        return new Actor(user, "test");
    }

    @Override
    public Subscription onChange(Set<String> types, Consumer<RecordsChanged> listener) {
        Consumer<RecordsChanged> filtered = change -> {
            if (change.types().stream().anyMatch(types::contains)) {
                listener.accept(change);
            }
        };
        listeners.add(filtered);
        return () -> listeners.remove(filtered);
    }

    @Override
    public synchronized Outcome run(UUID operation, List<Command> commands) {
        Outcome outcome = run(commands);
        if (!(outcome instanceof Outcome.Accepted unit)) {
            return outcome;
        }
        operations.remove(unit.operation());
        operations.remove(operation);
        operations.add(operation);
        units.computeIfAbsent(operation, key -> new ArrayList<>()).add(0, unit.operation());
        return new Outcome.Accepted(operation, unit.changed());
    }

    @Override
    public synchronized Outcome run(List<Command> commands) {
        FxThread.forbid();
        int before = ledger.log().size();
        Verdict verdict = ledger.run(user, commands.toArray(Command[]::new));
        if (!verdict.isApplied()) {
            return new Outcome.Rejected(java.util.Objects.requireNonNull(verdict.reason()));
        }
        Set<RecordRef> refs = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (LogRow row : ledger.log().subList(before, ledger.log().size())) {
            refs.add(row.patch().record());
            types.add(row.patch().record().type());
        }
        UUID operation = ledger.lastUnit();
        operations.add(operation);
        changed.put(operation, refs);
        given.put(operation, commands);
        for (Command command : commands) {
            if (command instanceof Undo undo) {
                taken.add(undo.operation());
            }
        }
        listeners.forEach(listener -> listener.accept(new RecordsChanged(types, refs)));
        return new Outcome.Accepted(operation, refs);
    }

    @Override
    public @Nullable Undone undoLast(Watch watch) {
        return operations.isEmpty() ? null : undo(operations.get(operations.size() - 1));
    }

    /** Something that another port did, which has its turn among the operations. */
    public synchronized void did(UUID deed, Supplier<Undone> back) {
        operations.add(deed);
        deeds.put(deed, back);
    }

    @Override
    public Undone undo(UUID deed, Watch watch) {
        Supplier<Undone> back = deeds.remove(deed);
        if (back == null) {
            return Undone.of(deed, takeBack(deed), 0);
        }
        operations.remove(deed);
        return back.get();
    }

    @Override
    public @Nullable Operation find(UUID operation) {
        return lately(Integer.MAX_VALUE).stream()
                .filter(one -> one.id().equals(operation))
                .findFirst()
                .orElse(null);
    }

    private Outcome takeBack(UUID operation) {
        List<UUID> all = units.get(operation);
        if (all != null) {
            operations.remove(operation);
            Outcome last = new Outcome.Pending(operation);
            for (UUID unit : all) {
                last = takeBack(unit);
            }
            return last;
        }
        operations.remove(operation);
        Outcome outcome = run(Arrays.asList(new Undo(operation, changed.get(operation))));
        operations.remove(operations.size() - 1);
        return outcome;
    }

    @Override
    public UUID newId() {
        ids++;
        return Ids.named("new " + ids);
    }
}
