package org.kehu.common.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.CARL;
import static org.kehu.common.ledger.Company.DORA;
import static org.kehu.common.ledger.Company.MEI;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.command.Undo;
import org.kehu.common.ledger.Company;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

class GroupsTest {
    private final Company company = new Company();
    private final KeptFilters filters = new KeptFilters(Kehu.SCHEMA);
    private final UUID acme = company.customer(ANNA, "Acme");
    private final UUID twin = company.customer(ANNA, "Acme Ltd");
    private final UUID other = company.customer(ANNA, "Other");
    private final UUID fair = group("Fair", null);

    private static FieldValues values(String name, @Nullable String rule) {
        return FieldValues.of(CustomerGroup.TYPE)
                .with(CustomerGroup.NAME, name)
                .with(CustomerGroup.KIND, rule == null ? CustomerGroup.MANUAL : CustomerGroup.BY_RULE)
                .with(CustomerGroup.RULE, rule);
    }

    private UUID group(String name, @Nullable Filter rule) {
        return company.make(ANNA, name, values(name, rule == null ? null : filters.write(Customer.TYPE, rule)));
    }

    private List<String> names(UUID reader, Filter filter) {
        var access = Kehu.CATALOG.policy().accessOf(company.ledger.configuration(), reader);
        return new PlainEvaluator(Kehu.SCHEMA, company.ledger.everything(), access)
                .all(RecordQuery.of(Customer.TYPE).where(filter)).stream()
                        .map(CrmRecord::title)
                        .sorted()
                        .toList();
    }

    private List<String> in(UUID group) {
        return names(ANNA, new Filter.InGroup(group));
    }

    private Undo last() {
        UUID operation = company.ledger.lastUnit();
        Set<RecordRef> records = company.ledger.log().stream()
                .filter(row -> row.operation().equals(operation))
                .map(LogRow::record)
                .collect(Collectors.toSet());
        return new Undo(operation, records);
    }

    private EditRecord rule(UUID group, @Nullable String rule) {
        CrmRecord now = company.get(CustomerGroup.TYPE, group);
        return new EditRecord(FieldChanges.of(now).with(now, CustomerGroup.RULE, rule), now.revision());
    }

    @Test
    void aCustomerIsAddedOnceWhoeverAddsItAndRemoved() {
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        int rows = company.ledger.log().size();
        company.ledger.must(ADMIN, new AddToGroup(acme, fair));
        assertEquals(rows, company.ledger.log().size());
        assertEquals(List.of("Acme"), in(fair));
        company.ledger.must(ANNA, new RemoveFromGroup(acme, fair));
        company.ledger.must(ANNA, new RemoveFromGroup(acme, fair));
        assertEquals(List.of(), in(fair));
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        company.ledger.must(ANNA, last());
        assertEquals(List.of(), in(fair));
    }

    @Test
    void whoMayNotSeeAGroupNeitherTakesOutNorPutsBackItsMembers() {
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        CrmRecord member = company.ledger.all(GroupMember.TYPE).get(0);
        int rows = company.ledger.log().size();
        String none = "no_such_record [customerGroup, " + fair + "]";
        assertEquals(none, company.refused(DORA, new DeleteRecord(member.ref(), member.revision())));
        assertEquals(rows, company.ledger.log().size());
        company.ledger.must(ANNA, new DeleteRecord(member.ref(), member.revision()));
        assertEquals(none, company.refused(DORA, new RestoreRecord(member.ref())));
        assertEquals(List.of(), in(fair));
        company.ledger.must(ANNA, new RestoreRecord(member.ref()));
        assertEquals(List.of("Acme"), in(fair));
    }

    @Test
    void aNewGroupAndItsFirstCustomerComeAndGoTogether() {
        UUID dinner = UUID.randomUUID();
        company.ledger.must(ANNA, new CreateRecord(dinner, values("Dinner", null), null), new AddToGroup(acme, dinner));
        assertEquals(List.of("Acme"), in(dinner));
        company.ledger.must(ANNA, last());
        assertTrue(company.get(CustomerGroup.TYPE, dinner).isDeleted());
        assertTrue(company.get(GroupMember.TYPE, GroupMember.id(acme, dinner)).isDeleted());
    }

    @Test
    void aRuleIsItsQueryByTheRightsOfWhoeverReads() {
        UUID rule = group("Named A", new Filter.Contains(org.kehu.common.query.Path.of(Customer.NAME), "acme"));
        assertEquals(List.of("Acme", "Acme Ltd"), in(rule));
        assertEquals(List.of("Other"), names(ANNA, Filter.not(new Filter.InGroup(rule))));
        assertThrows(BadValue.class, () -> names(MEI, new Filter.InGroup(rule)));
        int rows = company.ledger.log().size();
        assertEquals("group_is_by_rule [Named A, Acme]", company.refused(ANNA, new AddToGroup(acme, rule)));
        assertEquals("group_is_by_rule [Named A, Acme]", company.refused(ANNA, new RemoveFromGroup(acme, rule)));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void aRuleNamesOtherGroupsButNeverItsOwn() {
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        UUID without = group("Without", Filter.not(new Filter.InGroup(fair)));
        assertEquals(List.of("Acme Ltd", "Other"), in(without));
        UUID round = group("Round", new Filter.InGroup(without));
        int rows = company.ledger.log().size();
        String back = filters.write(Customer.TYPE, new Filter.InGroup(round));
        assertEquals("group_in_itself customerGroup.rule []", company.refused(ANNA, rule(without, back)));
        String itself = filters.write(Customer.TYPE, new Filter.InGroup(without));
        assertEquals("group_in_itself customerGroup.rule []", company.refused(ANNA, rule(without, itself)));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void aRuleThatCannotBeAskedIsRefused() {
        int rows = company.ledger.log().size();
        UUID none = UUID.randomUUID();
        String missing = filters.write(Customer.TYPE, new Filter.InGroup(none));
        assertEquals("no_such_group customerGroup.rule [" + none + "]", refused(missing));
        assertEquals("bad_json customerGroup.rule [{]", refused("{"));
        assertEquals("filter_of_another_type customerGroup.rule [customer]", refused("{\"type\":\"order\"}"));
        assertEquals(
                "unknown_field customerGroup.rule [shoe, customer]",
                refused("{\"type\":\"customer\",\"filter\":{\"path\":\"shoe\",\"empty\":true}}"));
        assertEquals(
                "bad_id customerGroup.rule [1]", refused("{\"type\":\"customer\",\"filter\":{\"inGroup\":\"1\"}}"));
        FieldValues byRule = values("No rule", null).with(CustomerGroup.KIND, CustomerGroup.BY_RULE);
        assertEquals(
                "group_without_rule customerGroup.rule []",
                company.refused(ANNA, new CreateRecord(UUID.randomUUID(), byRule, null)));
        assertEquals("manual_group_with_rule customerGroup.rule []", company.refused(ANNA, rule(fair, "{}")));
        CrmRecord now = company.get(CustomerGroup.TYPE, fair);
        FieldChanges kind = FieldChanges.of(now).with(now, CustomerGroup.KIND, CustomerGroup.BY_RULE);
        assertEquals(
                "group_kind_stays customerGroup.kind []", company.refused(ANNA, new EditRecord(kind, now.revision())));
        assertEquals(rows, company.ledger.log().size());
    }

    private String refused(String rule) {
        return company.refused(ANNA, new CreateRecord(UUID.randomUUID(), values("Bad", rule), null));
    }

    @Test
    void whoSeesNotBothAddsNothing() {
        int rows = company.ledger.log().size();
        assertEquals("no_such_record [customer, " + acme + "]", company.refused(CARL, new AddToGroup(acme, fair)));
        assertEquals("no_such_record [customerGroup, " + fair + "]", company.refused(DORA, new AddToGroup(acme, fair)));
        assertEquals(rows, company.ledger.log().size());
        FieldValues own = values("Dora's", null);
        UUID doras = company.make(DORA, "Dora's", own);
        company.ledger.must(DORA, new AddToGroup(acme, doras));
        company.ledger.must(DORA, last());
        assertEquals(List.of(), names(DORA, new Filter.InGroup(doras)));
    }

    @Test
    void aMergeMakesNoSecondMember() {
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        company.ledger.must(ANNA, new AddToGroup(twin, fair));
        UUID more = group("More", null);
        company.ledger.must(ANNA, new AddToGroup(twin, more));
        company.ledger.must(ADMIN, new MergeRecords(new RecordRef("customer", acme), twin, Set.of()));
        assertEquals(new TreeSet<>(Set.of(fair.toString(), more.toString())), groupsOf(acme));
        assertEquals(List.of("Acme"), in(more));
        company.ledger.must(ADMIN, last());
        assertEquals(List.of("Acme", "Acme Ltd"), in(fair));
        assertEquals(List.of("Acme Ltd"), in(more));
    }

    private MergeRecords merging(UUID survivor, UUID loser) {
        return new MergeRecords(new RecordRef("customerGroup", survivor), loser, Set.of());
    }

    @Test
    void mergedGroupsHaveTheCustomersOfBothAndFiltersGoOn() {
        UUID gala = group("Gala", null);
        UUID party = group("Party", null);
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        company.ledger.must(ANNA, new AddToGroup(acme, gala));
        company.ledger.must(ANNA, new AddToGroup(twin, gala));
        UUID without = group("Without", Filter.not(new Filter.InGroup(gala)));
        company.ledger.must(ADMIN, merging(fair, gala));
        Undo first = last();
        assertEquals(List.of("Acme", "Acme Ltd"), in(fair));
        assertEquals(List.of("Acme", "Acme Ltd"), in(gala));
        assertEquals(List.of("Other"), in(without));
        UUID again = group("Again", new Filter.InGroup(gala));
        company.ledger.must(ADMIN, merging(party, fair));
        Undo second = last();
        assertEquals(List.of("Acme", "Acme Ltd"), in(gala));
        company.ledger.must(ANNA, new AddToGroup(other, gala));
        assertEquals(List.of("Acme", "Acme Ltd", "Other"), in(again));
        company.ledger.must(ANNA, new RemoveFromGroup(other, gala));
        company.ledger.must(ADMIN, second);
        company.ledger.must(ADMIN, first);
        assertEquals(List.of("Acme"), in(fair));
        assertEquals(List.of("Acme", "Acme Ltd"), in(gala));
        assertEquals(List.of("Other"), in(without));
    }

    @Test
    void aMemberThatComesBackAfterMergesIsInTheGroupThatIsLeft() {
        UUID gala = group("Gala", null);
        UUID party = group("Party", null);
        company.ledger.must(ANNA, new AddToGroup(acme, gala));
        company.ledger.must(ANNA, new RemoveFromGroup(acme, gala));
        Undo removal = last();
        company.ledger.must(ADMIN, merging(fair, gala));
        Undo first = last();
        company.ledger.must(ADMIN, merging(party, fair));
        Undo second = last();
        company.ledger.must(ANNA, removal);
        for (UUID group : List.of(gala, fair, party)) {
            assertEquals(List.of("Acme"), in(group));
        }
        int rows = company.ledger.log().size();
        company.ledger.must(ANNA, new AddToGroup(acme, party));
        assertEquals(rows, company.ledger.log().size());
        company.ledger.must(ANNA, new RemoveFromGroup(acme, party));
        assertEquals(List.of(), in(party));
        company.ledger.must(ANNA, last());
        company.ledger.must(ADMIN, second);
        assertEquals(List.of(List.of("Acme"), List.of()), List.of(in(fair), in(party)));
        company.ledger.must(ADMIN, first);
        assertEquals(List.of(List.of("Acme"), List.of()), List.of(in(gala), in(fair)));
    }

    @Test
    void theKindOfAGroupAndTheRuleOfOneByHandAreFixed() {
        CrmRecord byHand = company.get(CustomerGroup.TYPE, fair);
        CrmRecord byRule = company.get(CustomerGroup.TYPE, group("Rule", Filter.EVERYTHING));
        assertEquals(
                List.of(true, true, false),
                List.of(
                        CustomerGroup.isFixed(byHand, CustomerGroup.KIND),
                        CustomerGroup.isFixed(byHand, CustomerGroup.RULE),
                        CustomerGroup.isFixed(byHand, CustomerGroup.NAME)));
        assertEquals(
                List.of(true, false),
                List.of(
                        CustomerGroup.isFixed(byRule, CustomerGroup.KIND),
                        CustomerGroup.isFixed(byRule, CustomerGroup.RULE)));
    }

    @Test
    void aGroupByRuleIsNotMerged() {
        UUID rule = group("Named A", new Filter.InGroup(fair));
        UUID second = group("Named B", new Filter.InGroup(rule));
        int rows = company.ledger.log().size();
        assertEquals("merge_of_group_by_rule [Named A]", company.refused(ADMIN, merging(fair, rule)));
        assertEquals("merge_of_group_by_rule [Named A]", company.refused(ADMIN, merging(rule, fair)));
        assertEquals("merge_of_group_by_rule [Named A]", company.refused(ADMIN, merging(rule, second)));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void aRuleNamesOnlyGroupsThatItsWriterMaySee() {
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        String named = filters.write(Customer.TYPE, new Filter.InGroup(fair));
        String turned = filters.write(Customer.TYPE, Filter.not(new Filter.InGroup(fair)));
        UUID own = company.make(DORA, "Dora's", values("Dora's", filters.write(Customer.TYPE, Filter.EVERYTHING)));
        int rows = company.ledger.log().size();
        String refusal = "no_such_group customerGroup.rule [" + fair + "]";
        for (String rule : List.of(named, turned)) {
            CreateRecord made = new CreateRecord(UUID.randomUUID(), values("Spying", rule), null);
            assertEquals(refusal, company.refused(DORA, made));
            assertEquals(refusal, company.refused(DORA, rule(own, rule)));
        }
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void aRuleAsksForGroupsOfCustomersOnly() {
        int rows = company.ledger.log().size();
        String ofContacts =
                "{\"type\":\"customer\",\"filter\":{\"exists\":\"contact\",\"link\":\"customer\",\"filter\":{\"inGroup\":\""
                        + fair + "\"}}}";
        assertEquals("group_of_another_type customerGroup.rule [" + fair + ", contact, customer]", refused(ofContacts));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void noWayRoundLeadsBackToAGroup() {
        UUID first = group("First", new Filter.InGroup(fair));
        UUID second = group("Second", Filter.not(new Filter.InGroup(first)));
        UUID third = group("Third", Filter.or(new Filter.InGroup(second), new Filter.InGroup(fair)));
        int rows = company.ledger.log().size();
        for (Filter back : List.of(
                new Filter.InGroup(third),
                Filter.not(new Filter.InGroup(third)),
                Filter.and(new Filter.InGroup(fair), Filter.not(new Filter.InGroup(second))))) {
            assertEquals(
                    "group_in_itself customerGroup.rule []",
                    company.refused(ANNA, rule(first, filters.write(Customer.TYPE, back))));
        }
        assertEquals(rows, company.ledger.log().size());
    }

    /** Otherwise a refusal would tell what the rule of a group says that one may not see. */
    @Test
    void aWayBackByAGroupThatOneMayNotSeeIsNotTold() {
        UUID mine = group("Mine", new Filter.InGroup(fair));
        UUID shown = group("Shown", new Filter.InGroup(fair));
        String toMine = filters.write(Customer.TYPE, new Filter.InGroup(mine));
        UUID hidden = company.make(ADMIN, "Hidden", values("Hidden", toMine));
        company.ledger.must(ADMIN, rule(shown, filters.write(Customer.TYPE, new Filter.InGroup(hidden))));
        String back = filters.write(Customer.TYPE, new Filter.InGroup(shown));
        assertEquals("group_in_itself customerGroup.rule []", company.refused(ADMIN, rule(mine, back)));
        company.ledger.must(ANNA, rule(mine, back));
        assertEquals(
                "no_such_group", assertThrows(BadValue.class, () -> in(mine)).code());
    }

    /** Each group as often as the customer is in it. */
    private java.util.Collection<String> groupsOf(UUID customer) {
        List<String> all = company.ledger.all(GroupMember.TYPE).stream()
                .filter(one -> customer.equals(one.get(GroupMember.CUSTOMER)) && !one.isDeleted())
                .map(one -> one.require(GroupMember.GROUP).toString())
                .toList();
        assertEquals(all.size(), Set.copyOf(all).size());
        return new TreeSet<>(all);
    }

    @Test
    void aGroupInTheBinHasNoMembersUntilItComesBack() {
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        DeleteRecord delete = new DeleteRecord(
                new RecordRef("customerGroup", fair),
                company.get(CustomerGroup.TYPE, fair).revision());
        company.ledger.must(ANNA, delete);
        Undo back = last();
        BadValue gone = assertThrows(BadValue.class, () -> in(fair));
        assertEquals("no_such_group", gone.code());
        assertEquals("record_deleted [customerGroup, Fair]", company.refused(ANNA, new AddToGroup(other, fair)));
        company.ledger.must(ANNA, back);
        assertEquals(List.of("Acme"), in(fair));
    }

    @Test
    void aMemberGoesAndComesWithItsCustomer() {
        company.ledger.must(ANNA, new AddToGroup(acme, fair));
        UUID member = GroupMember.id(acme, fair);
        long revision = company.get(Customer.TYPE, acme).revision();
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("customer", acme), revision));
        assertTrue(company.get(GroupMember.TYPE, member).isDeleted());
        company.ledger.must(ADMIN, last());
        assertFalse(company.get(GroupMember.TYPE, member).isDeleted());
    }
}
