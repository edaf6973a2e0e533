package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Records;
import org.kehu.client.store.BlurredPages;
import org.kehu.client.store.LocalStore;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.duplicate.BlurredMarks;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server tells once a day of all records by each field that identifies them, kept for when it cannot be asked: of those types
 * that this person may make and this device does not hold all of. Each field is a piece of its own, so that a line that was cut goes on
 * with the next. What may not be known any more goes with the first round that says so.
 */
final class OthersMarks implements Pieces {
    private static final String PATH = "/api/v1/duplicates/";
    private static final String DIARY = "blurred";
    private static final Duration DAY = Duration.ofDays(1);
    /** Of a server that has no such question. */
    private static final Set<Integer> SAYS_NOTHING = Set.of(404, 405);

    /** Of one that does not tell this person of this field. */
    private static final Set<String> REFUSALS =
            Set.of("not_allowed", "has_no_duplicates", "unknown_field", "not_identifying", "hidden_field");

    private static final Logger LOG = LoggerFactory.getLogger(OthersMarks.class);
    private static final JsonNode NONE = JsonNodeFactory.instance.objectNode();

    private final LocalStore store;
    private final BlurredPages pages;
    private final Records records;
    private final RecordSchema schema;
    private final UnaryOperator<String> line;
    private final Supplier<String> currency;
    private final InstantSource clock;
    private final Deque<Piece> wanted = new ArrayDeque<>();
    private final Map<Piece, BlurredMarks> read = new ConcurrentHashMap<>();

    /** What comes at once. */
    private record Piece(RecordType type, Field<?> field) {
        String name() {
            return type.name() + "." + field.name();
        }
    }

    /** @param line answers the path that it is asked for, as {@link ServerSession#call} does */
    OthersMarks(
            LocalStore store,
            Records records,
            RecordSchema schema,
            UnaryOperator<String> line,
            Supplier<String> currency,
            InstantSource clock) {
        this.store = store;
        this.pages = new BlurredPages(store);
        this.records = records;
        this.schema = schema;
        this.line = line;
        this.currency = currency;
        this.clock = clock;
    }

    /** What may be known here of all records of a type; a new one each time, since it is for one thread. */
    BlurredBook book(RecordType type) {
        Map<Field<?>, BlurredMarks> marks = new HashMap<>();
        for (Field<?> field : BlurredKeys.fields(type)) {
            Piece piece = new Piece(type, field);
            BlurredMarks known = mayKnow(piece) ? marks(piece) : null;
            if (known != null) {
                marks.put(field, known);
            }
        }
        return new BlurredBook(currency.get(), marks);
    }

    private boolean mayKnow(Piece piece) {
        RecordAccess access = records.access();
        RecordType type = piece.type();
        boolean isAllHere = access.scope(RecordAction.READ, type) == Scope.ALL && !access.isCarriedInPart(type);
        return !isAllHere
                && access.scope(RecordAction.CREATE, type) != Scope.NONE
                && access.level(type, piece.field()).compareTo(FieldLevel.READ) >= 0;
    }

    private @Nullable BlurredMarks marks(Piece piece) {
        BlurredMarks known = read.computeIfAbsent(piece, this::kept);
        return known != null && known.epoch().equals(epoch()) ? known : null;
    }

    /** What another program wrote in a way of its own is not known, until it comes anew. */
    private @Nullable BlurredMarks kept(Piece piece) {
        String text = pages.read(piece.name());
        try {
            return text == null ? null : BlurredMarks.of(ServerHttp.tree(text));
        } catch (BadValue e) {
            return null;
        }
    }

    private String epoch() {
        return String.valueOf(store.deviceState().sync().epoch());
    }

    @Override
    public void plan() {
        JsonNode diary = diary();
        String epoch = epoch();
        Set<String> kept = pages.names();
        wanted.clear();
        for (RecordType type : schema.types()) {
            for (Field<?> field : BlurredKeys.fields(type)) {
                Piece piece = new Piece(type, field);
                if (!mayKnow(piece)) {
                    forget(piece, diary, kept);
                } else if (isDue(diary.path(piece.name()), epoch)) {
                    wanted.add(piece);
                }
            }
        }
    }

    /** A clock that was put back is as good a reason as a day that went by. */
    private boolean isDue(JsonNode asked, String epoch) {
        return !asked.path("epoch").asText().equals(epoch)
                || Duration.between(Instant.parse(asked.path("at").asText()), clock.instant())
                                .abs()
                                .compareTo(DAY)
                        >= 0;
    }

    private JsonNode diary() {
        String text = store.remembered(DIARY);
        return text == null ? NONE : ServerHttp.tree(text);
    }

    /** Whoever was cut off between the two may have kept what the diary does not know of. */
    private void forget(Piece piece, JsonNode diary, Set<String> kept) {
        if (diary.has(piece.name()) || kept.contains(piece.name())) {
            keep(piece, null);
            note(piece, null);
        }
    }

    @Override
    public boolean step() {
        Piece piece = wanted.peek();
        if (piece != null) {
            ask(piece);
            wanted.remove();
        }
        return !wanted.isEmpty();
    }

    /** What is known stays where the answer is not about it: it is asked for again with the next round. */
    private void ask(Piece piece) {
        String epoch = epoch();
        try {
            keep(piece, asked(piece));
            note(piece, epoch);
        } catch (WrongAnswer e) {
            LOG.info("{} is asked for again: {}", piece.name(), e.getMessage());
        }
    }

    /** Null where the server does not say: it may be an older one. It is asked again after a day. */
    private @Nullable BlurredMarks asked(Piece piece) {
        try {
            return BlurredMarks.of(ServerHttp.tree(
                    line.apply(PATH + piece.type().name() + "/" + piece.field().name())));
        } catch (BadValue e) {
            return null;
        } catch (WrongAnswer e) {
            if (SAYS_NOTHING.contains(e.status()) || REFUSALS.contains(e.code())) {
                return null;
            }
            throw e;
        }
    }

    private void keep(Piece piece, @Nullable BlurredMarks marks) {
        pages.keep(piece.name(), marks == null ? null : marks.json().toString());
        read.remove(piece);
    }

    /** @param epoch of the log that it was asked in, null to forget that it was */
    private void note(Piece piece, @Nullable String epoch) {
        ObjectNode diary = diary().deepCopy();
        diary.remove(piece.name());
        if (epoch != null) {
            diary.putObject(piece.name()).put("epoch", epoch).put("at", Objects.toString(clock.instant()));
        }
        store.remember(DIARY, diary.toString());
    }

    @Override
    public void forgetPending() {}
}
