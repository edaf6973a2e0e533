package org.kehu.bench.device;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kehu.client.records.RecordPage;
import org.kehu.client.records.Records;
import org.kehu.common.Kehu;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordType;

/** Writes what a device holds as the wire has it, a record per line: what the raw load then loads. */
record Dump(Records records) {
    private static final RecordCodec CODEC = new RecordCodec(Kehu.SCHEMA);

    Map<String, ?> to(Path file) throws IOException {
        long written = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (RecordType type : Kehu.SCHEMA.types()) {
                RecordQuery query = RecordQuery.of(type).limit(Page.MOST);
                for (RecordPage page = records.page(query); !page.records().isEmpty(); page = records.page(query)) {
                    for (CrmRecord record : page.records()) {
                        lines.append(CODEC.write(record).toString()).append('\n');
                        written++;
                    }
                    List<Page.Place> places = page.places();
                    query = query.page(query.page().from(places.get(places.size() - 1)));
                }
            }
        }
        return Map.of("records", written, "bytes", Files.size(file));
    }
}
