package org.kehu.client.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kehu.client.control.LoadState;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.records.Records;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** The look through the book itself: broken off, failed, and done again. */
class DuplicatesViewModelTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final int ALL = 600;
    private final SampleCompany company = new SampleCompany(NOW);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background background = new Background(waiting::add, Runnable::run, null);
    private final RecordDesk desk = company.desk(
            SampleCompany.texts(Language.ENGLISH, NOW),
            background,
            new Navigation(new Screens(List.of()), Place.of("today")),
            new Told(),
            null);

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void customers(int many) {
        for (int i = 0; i < many; i++) {
            company.ledger.must(
                    SampleCompany.ME,
                    new CreateRecord(
                            SampleCompany.id("alike " + i),
                            FieldValues.of(Customer.TYPE).with(Customer.NAME, "Acme " + i),
                            null));
        }
    }

    @Test
    void aLookThatIsBrokenOffShowsNothingUntilTheNext() {
        DuplicatesViewModel model = new DuplicatesViewModel(desk, Customer.TYPE);
        model.reload();
        assertTrue(model.scanningProperty().get());
        model.cancel();
        work();
        assertTrue(model.isStopped());
        assertFalse(model.scanningProperty().get());
        model.reload();
        assertTrue(waiting.isEmpty(), "nobody has asked for another look");
        model.scan();
        work();
        assertFalse(model.isStopped());
        assertEquals(20, model.looked());
        assertEquals(LoadState.EMPTY, model.stateProperty().get());
        model.close();
    }

    @Test
    void itTellsHowFarItIsAndNoticesOnItsWayThatNobodyWaits() {
        customers(ALL);
        DuplicatesViewModel model = new DuplicatesViewModel(desk, Customer.TYPE);
        model.shareProperty().addListener((p, was, now) -> {
            if (now.doubleValue() > 0) {
                model.cancel();
            }
        });
        model.scan();
        work();
        assertEquals(500.0 / (ALL + 20), model.shareProperty().get());
        assertTrue(model.isStopped());
        assertEquals(0, model.looked());
        model.close();
    }

    private void alike(String name, String called) {
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        SampleCompany.id(name), FieldValues.of(Customer.TYPE).with(Customer.NAME, called), null));
    }

    private void rename(String name, String to) {
        CrmRecord seen = Objects.requireNonNull(company.ports.find(new RecordRef("customer", SampleCompany.id(name))));
        FieldChanges changes = FieldChanges.of(seen).with(seen, Customer.NAME, to);
        company.ledger.must(SampleCompany.ME, new EditRecord(changes, seen.revision()));
    }

    @Test
    void aPairIsJudgedAnewOnceOneOfTheTwoIsAnother() {
        alike("one", "Harbour Trading House Ltd");
        alike("two", "Harbour Trading House");
        DuplicatesViewModel model = new DuplicatesViewModel(desk, Customer.TYPE);
        model.scan();
        work();
        int percent = model.items().get(0).likeness().percent();
        rename("two", "Harbour Trading House Ltd");
        model.reload();
        work();
        assertTrue(model.items().get(0).likeness().percent() > percent);
        rename("two", "Quite Another");
        model.reload();
        work();
        assertEquals(List.of(), model.items());
        rename("two", "Harbour Trading House");
        model.reload();
        work();
        assertEquals(1, model.items().size());
        model.close();
    }

    @Test
    void whatChangesWhileTheBookIsLookedThroughIsSeenAtItsEnd() {
        alike("one", "Harbour Trading House Ltd");
        alike("two", "Harbour Trading House");
        AtomicBoolean changed = new AtomicBoolean();
        Records changing = (Records) Proxy.newProxyInstance(
                Records.class.getClassLoader(), new Class<?>[] {Records.class}, (proxy, method, arguments) -> {
                    Object found = method.invoke(company.ports, arguments);
                    if (method.getName().equals("findAll") && changed.compareAndSet(false, true)) {
                        rename("two", "Quite Another");
                    }
                    return found;
                });
        DuplicatesViewModel model = new DuplicatesViewModel(desk.over(changing), Customer.TYPE);
        model.scan();
        work();
        assertTrue(changed.get());
        assertEquals(List.of(), model.items());
        assertEquals(LoadState.EMPTY, model.stateProperty().get());
        model.close();
    }

    @Test
    void aBookThatCannotBeReadIsSaid() {
        Records broken = (Records) Proxy.newProxyInstance(
                Records.class.getClassLoader(), new Class<?>[] {Records.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("count")) {
                        throw new IllegalStateException("the disk is gone");
                    }
                    return method.invoke(company.ports, arguments);
                });
        DuplicatesViewModel model = new DuplicatesViewModel(desk.over(broken), Customer.TYPE);
        model.reload();
        work();
        assertEquals(LoadState.FAILED, model.stateProperty().get());
        assertFalse(model.scanningProperty().get());
        model.close();
    }
}
