package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Elsewhere;
import org.kehu.common.query.QueryCodec;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Unauthorised;

/** The server's own lists, with the rights of whoever is signed in. */
final class ServerRecords implements Elsewhere {
    private final ServerHttp http;
    private final ServerSession session;
    private final QueryCodec queries;
    private final RecordCodec records;

    ServerRecords(ServerHttp http, ServerSession session, RecordSchema schema) {
        this.http = http;
        this.session = session;
        this.queries = new QueryCodec(schema);
        this.records = new RecordCodec(schema);
    }

    @Override
    public @Nullable Found find(RecordQuery query) {
        String path = "/api/v1/" + query.type() + "/query";
        String body = queries.write(query).toString();
        try {
            JsonNode answer = ServerHttp.tree(session.call(token -> http.post(path, body, token)));
            List<CrmRecord> found = new ArrayList<>();
            answer.path("records").forEach(record -> found.add(records.read(record)));
            return new Found(found, answer.path("count").asLong());
        } catch (WrongAnswer | Offline | Unauthorised | Untrusted e) {
            return null;
        }
    }
}
