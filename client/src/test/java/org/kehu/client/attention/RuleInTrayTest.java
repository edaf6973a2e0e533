package org.kehu.client.attention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.record.CrmRecord;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Two rules that met are read in words, with the names of the groups in them. */
class RuleInTrayTest extends AttentionDeskTest {
    private static final UUID GUESTS = SampleCompany.id("group Guests");

    @Start
    void start(Stage stage) {
        Filter fair = new Filter.InGroup(group(SampleCompany.id("group Fair"), "Trade fair", null));
        Filter gala = Filter.not(new Filter.InGroup(group(SampleCompany.id("group Gala"), "Gala", null)));
        group(GUESTS, "Guests", gala);
        CrmRecord guests = company.ledger.get(CustomerGroup.TYPE, GUESTS);
        FieldChanges changes = FieldChanges.of(guests).with(guests, CustomerGroup.RULE, written(fair));
        tray.discard();
        tray.add(MemoryTray.entry(
                SampleCompany.id("tray rule"),
                new EditRecord(changes, guests.revision()),
                Reason.of("not_allowed", "UPDATE", "customerGroup", "Guests"),
                NOW.minusSeconds(3),
                List.of(MemoryTray.value(guests.ref(), CustomerGroup.RULE, written(fair), written(gala)))));
        show(stage);
    }

    private static String written(Filter rule) {
        return new KeptFilters(Kehu.SCHEMA).write(Customer.TYPE, rule);
    }

    private UUID group(UUID id, String name, Filter rule) {
        FieldValues values = FieldValues.of(CustomerGroup.TYPE)
                .with(CustomerGroup.NAME, name)
                .with(CustomerGroup.KIND, rule == null ? CustomerGroup.MANUAL : CustomerGroup.BY_RULE)
                .with(CustomerGroup.RULE, rule == null ? null : written(rule));
        company.ledger.must(SampleCompany.ME, new CreateRecord(id, values, null));
        return id;
    }

    @Test
    void bothRulesNameTheirGroups(FxRobot robot) {
        settle();
        List<String> words = detail(robot);
        assertTrue(
                words.containsAll(List.of("Customer group is Trade fair", "Customer group is not Gala")),
                words.toString());
    }
}
