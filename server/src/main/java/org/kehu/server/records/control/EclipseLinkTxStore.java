package org.kehu.server.records.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.query.Dialect;
import org.kehu.common.record.RecordSchema;

/** The door's store on the server's database. Thread-safe; each transaction has an EntityManager of its own. */
public final class EclipseLinkTxStore implements TxStore<ServerTx>, AutoCloseable {
    private static final String UNIT = "records";
    private static final String SOURCE = "jakarta.persistence.nonJtaDataSource";

    private final EntityManagerFactory factory;
    private final RecordSchema schema;
    private final Dialect dialect;
    private final Tables tables;
    private final Reach reach;

    /** @param source gives connections at READ COMMITTED that wait 5 seconds for a lock */
    public EclipseLinkTxStore(DataSource source, Dialect dialect, RecordSchema schema) {
        this.factory = Persistence.createEntityManagerFactory(UNIT, Map.of(SOURCE, source));
        this.schema = schema;
        this.dialect = dialect;
        this.tables = new Tables(schema);
        this.reach = new Reach(source, schema);
    }

    @Override
    public <R> R transact(Function<ServerTx, R> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            EclipseLinkTx tx = new EclipseLinkTx(entities, schema, tables, dialect, reach);
            R result = work.apply(tx);
            tx.end();
            // All is written; what is still known would only be compared and copied once more.
            entities.clear();
            entities.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            throw Failures.of(e);
        } finally {
            end(entities);
        }
    }

    private static void end(EntityManager entities) {
        try {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } finally {
            entities.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
