package org.kehu.server.records.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.JdbcQueryPort;
import org.kehu.common.query.QueryPort;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sample;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;

/** Asks as the server's resources do. What a reader reaches is counted by the reads themselves, not told. */
final class ReadsPort implements QueryPort, AutoCloseable {
    private final Connection connection;
    private final JdbcQueryPort tables;
    private final RecordReads reads;

    ReadsPort(DataSource source, Dialect dialect) throws SQLException {
        connection = source.getConnection();
        tables = new JdbcQueryPort(connection, dialect);
        reads = new RecordReads(source, dialect, Sample.SCHEMA);
    }

    @Override
    public void fill(Collection<CrmRecord> records) {
        tables.fill(records);
    }

    @Override
    public Rows page(RecordQuery query, @Nullable Reader reader) {
        RecordReads.Found found = reads.page(query, access(reader));
        return new Rows(found.records(), found.last());
    }

    @Override
    public long count(RecordQuery query, @Nullable Reader reader) {
        return reads.count(query, access(reader));
    }

    @Override
    public List<List<@Nullable Object>> summary(SummaryQuery query, @Nullable Reader reader) {
        return reads.summary(query, access(reader));
    }

    private static RecordAccess access(@Nullable Reader reader) {
        return reader == null ? RecordAccess.ofSystem(Sample.SCHEMA) : reader.access();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
