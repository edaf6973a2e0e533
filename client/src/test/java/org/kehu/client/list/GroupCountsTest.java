package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.label.Language;

class GroupCountsTest {
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final GroupCounts counts = new GroupCounts(desk());

    private RecordDesk desk() {
        return company.desk(
                SampleCompany.texts(Language.ENGLISH, UiTest.NOW),
                new Background(waiting::add, Runnable::run, null),
                new Navigation(new Screens(List.of()), Place.of("customerGroups")),
                new Told(),
                null);
    }

    private UUID group(String name) {
        UUID id = SampleCompany.id("group " + name);
        FieldValues values = FieldValues.of(CustomerGroup.TYPE)
                .with(CustomerGroup.NAME, name)
                .with(CustomerGroup.KIND, CustomerGroup.MANUAL);
        company.ledger.must(SampleCompany.ME, new CreateRecord(id, values, null));
        return id;
    }

    @Test
    void afterAChangeOnlyGroupsThatAreLookedAtAreCountedAgain() {
        UUID fair = group("Fair");
        UUID dinner = group("Dinner");
        assertNull(counts.of(fair));
        assertNull(counts.of(dinner));
        assertEquals(1, waiting.size(), "one after the other");
        waiting.removeFirst().run();
        waiting.removeFirst().run();
        assertEquals(0, counts.of(fair));
        assertEquals(0, counts.of(dinner));
        company.ledger.must(SampleCompany.ME, new AddToGroup(SampleCompany.EURO, fair));
        company.ports.tell(company.ledger.get(CustomerGroup.TYPE, fair).ref());
        assertEquals(0, waiting.size());
        assertEquals(0, counts.of(fair), "what was known stays meanwhile");
        waiting.removeFirst().run();
        assertEquals(1, counts.of(fair));
        assertEquals(0, waiting.size());
    }
}
