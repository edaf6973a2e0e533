package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Product;
import org.kehu.common.setup.ServerSetup;

/** What a device gives back by itself may have been done by the server: whatever its giver does then, it is done once. */
class GivenBackTest {
    private final Twins twins = new Twins();
    private final Twins.Device admin = twins.new Device(ServerSetup.ADMINISTRATOR, "A");
    private final CreateRecord pump = new CreateRecord(
            twins.id(), FieldValues.of(Product.TYPE).with(Product.CODE, "P9").with(Product.NAME, "pump"), null);
    private final RecordRef product = Twins.ref(pump);

    @BeforeEach
    void fiveMore() {
        twins.must(ServerSetup.ADMINISTRATOR, pump);
        admin.round();
        admin.give(Twins.edit(admin.seen(product), Product.STOCK, 5L));
    }

    private long stock() {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(twins.stored(product)).get(Product.STOCK), 0L);
    }

    private void givenBack(boolean done, RuntimeException answer) {
        admin.beforePush = request -> {
            if (!request.units().isEmpty()) {
                if (done) {
                    twins.core.push(ServerSetup.ADMINISTRATOR, request);
                }
                throw answer;
            }
        };
        for (int i = 0; i < 15 && admin.attention.entries().isEmpty(); i++) {
            admin.round();
            twins.pass(Duration.ofMinutes(6));
        }
        assertTrue(admin.attention.entries().get(0).mayBeDone());
        admin.beforePush = request -> {};
    }

    private void retried() {
        Submitted again = admin.attention.retry(admin.attention.entries().get(0).unit());
        assertTrue(Objects.requireNonNull(again).isQueued());
        admin.round();
        assertEquals(List.of(), admin.attention.entries());
        assertEquals(List.of(), admin.outbox());
        assertEquals(5L, stock());
        assertEquals(5L, admin.seen(product).get(Product.STOCK));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheServerFailedAtIsDoneOnce(boolean done) {
        givenBack(done, new ServerFault("500"));
        admin.round();
        retried();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void whatSomethingOnTheWayRefusedIsDoneOnce(int status) {
        givenBack(true, new Unacceptable(status, new IllegalStateException("on purpose")));
        admin.round();
        retried();
    }

    @Test
    void discardingItDoesNotHideThatItWasDone() {
        givenBack(true, new ServerFault("500"));
        admin.attention.discard(admin.attention.entries().get(0).unit());
        admin.round();
        assertEquals(5L, admin.seen(product).get(Product.STOCK));
        assertEquals(5L, stock());
    }

    @Test
    void whatWasNeverSentIsGivenAnew() {
        OutboxUnit unit = admin.outbox().get(0);
        assertNull(TrayEntry.unsure(unit, Reason.of("unit_too_large")));
    }
}
