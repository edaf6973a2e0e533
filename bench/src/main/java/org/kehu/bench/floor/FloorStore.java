package org.kehu.bench.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The floor's database: the address and so the durability that the launcher derives for Kehu itself. */
@ApplicationScoped
public class FloorStore {
    private EntityManagerFactory factory;
    private FloorDisk disk;

    void open(@Observes @Initialized(ApplicationScoped.class) Object start)
            throws ReflectiveOperationException, SQLException {
        String url = System.getProperty("kehu.jdbc.url");
        String user = System.getProperty("kehu.jdbc.user");
        String password = System.getProperty("kehu.jdbc.password");
        String driver = url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver";
        // DriverManager knows only drivers that this application has loaded.
        Class.forName(driver);
        disk = new FloorDisk(url, user, password);
        factory = Persistence.createEntityManagerFactory(
                "floor",
                Map.of(
                        "jakarta.persistence.jdbc.driver", driver,
                        "jakarta.persistence.jdbc.url", url,
                        "jakarta.persistence.jdbc.user", user,
                        "jakarta.persistence.jdbc.password", password));
        change(manager -> manager.persist(new FloorCounter()));
        // The launcher waits for this; it is not on the class path that this is compiled with.
        Class.forName("org.kehu.server.launch.StartReport")
                .getMethod("applicationReady")
                .invoke(null);
    }

    <T> T read(Function<EntityManager, T> question) {
        EntityManager manager = factory.createEntityManager();
        try {
            return question.apply(manager);
        } finally {
            manager.close();
        }
    }

    void change(Consumer<EntityManager> work) {
        EntityManager manager = factory.createEntityManager();
        EntityTransaction transaction = manager.getTransaction();
        transaction.begin();
        try {
            work.accept(manager);
            transaction.commit();
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            manager.close();
        }
        disk.await();
    }

    /** The last step of every change, as in Kehu: the counter is locked, then the row of the log written. */
    static void log(EntityManager manager, String recordId, String changes) {
        FloorCounter counter = manager.find(FloorCounter.class, FloorCounter.ONLY, LockModeType.PESSIMISTIC_WRITE);
        counter.seq++;
        FloorLogRow row = new FloorLogRow();
        row.seq = counter.seq;
        row.recordId = recordId;
        row.changes = changes;
        manager.persist(row);
    }
}
