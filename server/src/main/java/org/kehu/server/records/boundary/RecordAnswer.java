package org.kehu.server.records.boundary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordCodec;

/** One record as the answer to a request. */
final class RecordAnswer extends JsonSerializable.Base {
    private final CrmRecord record;

    RecordAnswer(CrmRecord record) {
        this.record = record;
    }

    @Override
    public void serialize(JsonGenerator to, SerializerProvider provider) throws IOException {
        RecordCodec.write(record, to, provider);
    }

    @Override
    public void serializeWithType(JsonGenerator to, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(to, provider);
    }
}
