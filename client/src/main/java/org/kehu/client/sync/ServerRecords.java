package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Refused;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.label.Language;
import org.kehu.common.query.QueryCodec;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.Net;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Outdated;
import org.kehu.common.sync.TitleLink;
import org.kehu.common.sync.TitlesRequest;
import org.kehu.common.sync.Unauthorised;

/** The server's own lists, with the rights of whoever is signed in. */
final class ServerRecords implements Elsewhere {
    private static final int NOT_FOUND = 404;

    private final ServerHttp http;
    private final ServerSession session;
    private final Net net;
    private final String device;
    private final QueryCodec queries;
    private final RecordCodec records;
    private final RecordSchema schema;
    private final Function<RecordType, BlurredBook> blurred;

    /**
     * @param net says what links lead to
     * @param blurred what is known here of all records of a type
     */
    ServerRecords(
            ServerHttp http,
            ServerSession session,
            Net net,
            String device,
            RecordSchema schema,
            Function<RecordType, BlurredBook> blurred) {
        this.blurred = blurred;
        this.http = http;
        this.session = session;
        this.net = net;
        this.device = device;
        this.schema = schema;
        this.queries = new QueryCodec(schema);
        this.records = new RecordCodec(schema);
    }

    private static <T> @Nullable T asked(Supplier<@Nullable T> call) {
        try {
            return call.get();
        } catch (WrongAnswer | Offline | Unauthorised | Untrusted | Outdated e) {
            Refused refused = Refusals.of(e);
            if (refused != null) {
                throw refused;
            }
            return null;
        }
    }

    @Override
    public void speak(Language language) {
        http.speak(language);
    }

    @Override
    public @Nullable Found find(RecordQuery query, @Nullable String after) {
        return found(query, after == null ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Found findAt(Instant when, RecordQuery query, @Nullable String after) {
        String behind = after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return found(query, "?asOf=" + when + behind);
    }

    @Override
    public @Nullable List<List<@Nullable Object>> summaryAt(Instant when, SummaryQuery query) {
        String path = "/api/v1/" + query.records().type() + "/summary?asOf=" + when;
        String body = queries.write(query).toString();
        return asked(() -> new SummaryAnswer(schema, query)
                .rows(ServerHttp.tree(session.call(token -> http.post(path, body, token)))));
    }

    private @Nullable Found found(RecordQuery query, String parameters) {
        String path = "/api/v1/" + query.type() + "/query" + parameters;
        String body = queries.write(query).toString();
        return asked(() -> {
            JsonNode answer = ServerHttp.tree(session.call(token -> http.post(path, body, token)));
            List<CrmRecord> found = new ArrayList<>();
            answer.path("records").forEach(record -> found.add(records.read(record)));
            return new Found(
                    found,
                    answer.path("count").asLong(),
                    answer.path("next").isTextual() ? answer.path("next").asText() : null);
        });
    }

    @Override
    public @Nullable Looked look(RecordRef ref) {
        String path = "/api/v1/" + ref.type() + "/" + ref.id();
        return asked(() -> {
            try {
                CrmRecord record = records.read(ServerHttp.tree(session.call(token -> http.get(path, token))));
                return new Looked(record, record.isDeleted() ? Map.of() : titles(record));
            } catch (WrongAnswer e) {
                if (e.status() == NOT_FOUND) {
                    return new Looked(null, Map.of());
                }
                throw e;
            }
        });
    }

    @Override
    public @Nullable Alike alike(CrmRecord draft) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.put("type", draft.type().name()).put("seen", true);
        ObjectNode values = question.putObject("values");
        Likening.fields(draft.type()).forEach(field -> add(values, draft, field));
        return asked(() -> {
            String answer = session.call(token -> http.post("/api/v1/duplicates", question.toString(), token));
            List<Hidden> hidden = new ArrayList<>();
            List<Seen> seen = new ArrayList<>();
            ServerHttp.tree(answer).path("found").forEach(one -> hidden.add(hidden(one)));
            ServerHttp.tree(answer).path("seen").forEach(one -> seen.add(seen(draft, one)));
            return new Alike(hidden, seen);
        });
    }

    @Override
    public BlurredBook blurred(RecordType type) {
        return blurred.apply(type);
    }

    @Override
    public @Nullable Long hiddenOf(UUID owner) {
        String path = "/api/v1/handovers/hidden?leaver=" + owner;
        return asked(() -> {
            try {
                JsonNode hidden = ServerHttp.tree(session.call(token -> http.get(path, token)))
                        .path("hidden");
                return hidden.isNumber() ? hidden.asLong() : null;
            } catch (WrongAnswer e) {
                if (e.status() == NOT_FOUND) {
                    return null; // a server before this one
                }
                throw e;
            }
        });
    }

    private static <V> void add(ObjectNode values, CrmRecord draft, Field<V> field) {
        V value = draft.withholds(field) ? null : draft.get(field);
        if (value != null) {
            values.set(field.name(), field.json(value));
        }
    }

    private static Seen seen(CrmRecord draft, JsonNode one) {
        UUID id = UUID.fromString(one.path("id").asText());
        RecordRef record = new RecordRef(draft.type().name(), id);
        return new Seen(one.path("field").asText(), record, one.path("title").asText());
    }

    private static Hidden hidden(JsonNode one) {
        String last = one.path("lastContact").asText(null);
        return new Hidden(
                one.path("field").asText(),
                one.path("owner").asText(null),
                last == null ? null : LocalDate.parse(last));
    }

    private Map<RecordRef, String> titles(CrmRecord record) {
        List<TitleLink> links = record.type().fields().stream()
                .filter(field -> field.target() != null && !record.withholds(field) && record.get(field) != null)
                .map(field -> new TitleLink(record.ref(), field.name()))
                .toList();
        Map<RecordRef, String> titles = new HashMap<>();
        net.titles(new TitlesRequest(device, links)).titles().forEach(stub -> titles.put(stub.record(), stub.title()));
        return titles;
    }
}
