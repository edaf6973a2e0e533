package org.kehu.server.search.control;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Grams of the search texts of records, in a folder of this node's own. It says up to which place of which log it was fed,
 * as of its last {@link #keep}; what was lost with a crash is fed again from there. One thread feeds, many ask.
 */
final class GramIndex implements Closeable {
    private static final String ID = "id";
    private static final String TYPE = "type";
    private static final String GRAM = "gram";
    private static final String MADE_AS = "madeAs";
    /** Another one for other grams: an index that was made as before is made anew. */
    private static final String NOW = "2";

    private static final String RECORD = "record";
    private static final String EPOCH = "epoch";
    private static final String SEQ = "seq";
    private static final String TAG = "tag";
    private static final int UUID_BYTES = 16;

    private final Directory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    GramIndex(Path path) throws IOException {
        folder = FSDirectory.open(path);
        writer = new IndexWriter(folder, new IndexWriterConfig().setCommitOnClose(false));
        searchers = new SearcherManager(writer, null);
    }

    /** The place of the log that the index was kept at; null if it has none. */
    @Nullable Place place() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        Map<String, String> kept = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        return kept.keySet().containsAll(Set.of(EPOCH, SEQ, TAG)) && NOW.equals(kept.get(MADE_AS))
                ? new Place(kept.get(EPOCH), Long.parseLong(kept.get(SEQ)), Long.parseLong(kept.get(TAG)))
                : null;
    }

    /**
     * A place in a log.
     *
     * @param tag of the row there, which tells it from a row of that number in another log; 0 where there is none
     */
    record Place(String epoch, long seq, long tag) {}

    void clear() throws IOException {
        writer.deleteAll();
    }

    void put(String type, UUID id, String text, String keys) throws IOException {
        Document document = new Document();
        document.add(new StringField(ID, key(type, id), Store.NO));
        document.add(new StringField(TYPE, type, Store.NO));
        Grams.of(text).forEach(gram -> document.add(new StringField(GRAM, gram, Store.NO)));
        KeyGrams.of(keys).forEach(gram -> document.add(new StringField(GRAM, gram, Store.NO)));
        document.add(new BinaryDocValuesField(RECORD, bytes(id)));
        writer.updateDocument(new Term(ID, key(type, id)), document);
    }

    void remove(String type, UUID id) throws IOException {
        writer.deleteDocuments(new Term(ID, key(type, id)));
    }

    private static String key(String type, UUID id) {
        return type + "/" + id;
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** What was put so far is found from now on. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** What was put so far survives a crash. */
    void keep(Place place) throws IOException {
        writer.setLiveCommitData(
                Map.of(MADE_AS, NOW, EPOCH, place.epoch(), SEQ, "" + place.seq(), TAG, "" + place.tag())
                        .entrySet());
        writer.commit();
    }

    /**
     * Ids of records with what all the words ask for; null if there are more than {@code most}.
     *
     * @param words for each, sets of grams of which a record has all of at least one
     */
    @Nullable List<UUID> having(String type, List<List<Set<String>>> words, int most) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new TermQuery(new Term(TYPE, type)), Occur.FILTER);
        for (List<Set<String>> ways : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            ways.forEach(grams -> any.add(each(grams), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            return ids(searcher, new ConstantScoreQuery(all.build()), most);
        } finally {
            searchers.release(searcher);
        }
    }

    private static Query each(Set<String> grams) {
        BooleanQuery.Builder each = new BooleanQuery.Builder();
        for (String gram : grams) {
            each.add(new TermQuery(new Term(GRAM, gram)), Occur.FILTER);
        }
        return each.build();
    }

    private static @Nullable List<UUID> ids(IndexSearcher searcher, Query query, int most) throws IOException {
        ScoreDoc[] found = searcher.search(query, most + 1).scoreDocs;
        if (found.length > most) {
            return null;
        }
        int[] documents = Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
        BinaryDocValues records = MultiDocValues.getBinaryValues(searcher.getIndexReader(), RECORD);
        List<UUID> ids = new ArrayList<>(documents.length);
        for (int document : documents) {
            if (records != null && records.advanceExact(document)) {
                BytesRef value = records.binaryValue();
                ByteBuffer buffer = ByteBuffer.wrap(value.bytes, value.offset, value.length);
                ids.add(new UUID(buffer.getLong(), buffer.getLong()));
            }
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        folder.close();
    }
}
