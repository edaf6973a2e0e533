package org.kehu.server.records.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kehu.common.Kehu;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.Shortlist;
import org.kehu.server.database.control.ConnectionPool;

/** The records of this server: transactions for the door, reads for everyone else. Usable once the schema is ready. */
@ApplicationScoped
public class RecordStore {
    @Inject
    private ConnectionPool connections;

    private EclipseLinkTxStore transactions;
    private RecordReads reads;
    private PastReads past;
    private SearchTexts searchTexts;
    private Durability durability;

    @PostConstruct
    void open() {
        DataSource source = connections.source();
        Dialect dialect = dialect(source);
        transactions = new EclipseLinkTxStore(source, dialect, Kehu.SCHEMA);
        reads = new RecordReads(source, dialect, Kehu.SCHEMA);
        past = new PastReads(source, dialect, Kehu.SCHEMA);
        searchTexts = new SearchTexts(source, Kehu.SCHEMA);
        durability = new Durability(source, dialect);
    }

    private static Dialect dialect(DataSource source) {
        try (Connection connection = source.getConnection()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            return postgres ? Dialect.POSTGRESQL : Dialect.H2;
        } catch (SQLException e) {
            throw new StoreFailure("the database does not answer", e);
        }
    }

    @PreDestroy
    void close() {
        transactions.close();
    }

    /** Whether other nodes may write as well. */
    public boolean isShared() {
        return connections.isShared();
    }

    public TxStore<ServerTx> transactions() {
        return transactions;
    }

    public RecordReads reads() {
        return reads;
    }

    /** The same as of a time. */
    public PastReads past() {
        return past;
    }

    public SearchTexts searchTexts() {
        return searchTexts;
    }

    /** What records can be found by, where an older version stored them. Called before anybody searches. */
    public void fillSearchKeys() {
        new SearchKeysDue(connections.source(), Kehu.SCHEMA).fill();
    }

    /** From now on searches look into this index first. */
    public void searchBy(Shortlist index) {
        reads.searchBy(index);
    }

    /** Returns once all that was committed before is on the disk itself; called before a write is acknowledged. */
    public void makeDurable() {
        durability.await();
    }
}
