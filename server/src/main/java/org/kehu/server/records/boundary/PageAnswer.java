package org.kehu.server.records.boundary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordCodec;

/** A page of a list: {@code {records, next, count}}, the count only where it was asked for. */
public final class PageAnswer extends JsonSerializable.Base {
    private final List<CrmRecord> records;
    private final @Nullable String next;
    private final @Nullable Long count;

    PageAnswer(List<CrmRecord> records, @Nullable String next, @Nullable Long count) {
        this.records = records;
        this.next = next;
        this.count = count;
    }

    @Override
    public void serialize(JsonGenerator to, SerializerProvider provider) throws IOException {
        to.writeStartObject();
        to.writeArrayFieldStart("records");
        for (CrmRecord record : records) {
            RecordCodec.write(record, to, provider);
        }
        to.writeEndArray();
        to.writeStringField("next", next);
        if (count != null) {
            to.writeNumberField("count", count);
        }
        to.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator to, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(to, provider);
    }
}
