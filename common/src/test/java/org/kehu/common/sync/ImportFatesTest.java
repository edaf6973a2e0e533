package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.duplicate.BlurredMarks;
import org.kehu.common.duplicate.BlurredSet;
import org.kehu.common.importing.run.Counts;
import org.kehu.common.importing.run.Fate;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.importing.run.ImportPlan;
import org.kehu.common.importing.run.ImportRun;
import org.kehu.common.importing.run.MatchKey;
import org.kehu.common.importing.run.Rehearsal;
import org.kehu.common.importing.run.RowChoice;
import org.kehu.common.importing.run.RowChoices;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;

/** What becomes of the rows of a file, told before and done. */
class ImportFatesTest extends ImportGround {
    @Test
    void theFateOfEachRowIsToldBeforeAnythingIsDone() throws IOException {
        UUID known = there("Sheng He", "0512-6288 4100", "office@shenghe.example");
        ImportPlan plan = customers(
                ImportMode.UPSERT,
                "名称,电话,邮箱",
                "盛和,0512 62884101,a@b.example",
                " sheng  HE ,0512-6288 4199,office@shenghe.example",
                "盛和,,",
                ",0512 1,x@y.example",
                "启衡,0512 62884101,nonsense");
        Rehearsal.Rehearsed told = Rehearsal.of(desk(), plan, Watch.NOBODY);
        assertEquals(
                List.of(
                        "2 NEW 0 []",
                        "3 UPDATE 0 [name, phone]",
                        "4 UNCHANGED 2 []",
                        "5 REFUSED 0 []",
                        "6 REFUSED 0 []"),
                told.fates().stream()
                        .map(fate -> fate.row().number() + " " + fate.outcome() + " " + fate.likeRow() + " "
                                + fate.changed())
                        .toList());
        assertEquals(known, Objects.requireNonNull(told.fates().get(1).found()).id());
        assertEquals(
                List.of("required name 5", "bad_email email 6"),
                told.fates().stream()
                        .filter(fate -> fate.reason() != null)
                        .map(fate -> Objects.requireNonNull(fate.reason()).code() + " "
                                + fate.reason().field() + " " + fate.row().number())
                        .toList());
        assertEquals(new Counts(1, 1, 1, 2, 0), told.counts());
        assertEquals(2, told.refusals().size());
        assertEquals(Set.of("Sheng He"), names());
        assertEquals(1, mine.outbox().size());
        assertEquals(told.counts(), run(plan).counts());
    }

    private static List<String> told(List<Fate> fates) {
        return fates.stream()
                .map(fate -> fate.row().number() + " " + fate.outcome() + " " + fate.choice() + " " + fate.choices())
                .toList();
    }

    @Test
    void whatIsChosenForSingleRowsBecomesOfThem() throws IOException {
        there("Sheng He", "0512-6288 4100", "office@shenghe.example");
        ImportPlan plan = customers(
                        ImportMode.UPSERT,
                        "Name,Phone",
                        "Sheng He,0512 62884199",
                        "Two,",
                        "Sheng He,",
                        "Two,0512 1",
                        ",")
                .choosing(RowChoices.NONE
                        .with(2, RowChoice.SKIP)
                        .with(3, RowChoice.SKIP)
                        .with(4, RowChoice.CREATE));
        Rehearsal.Rehearsed told = Rehearsal.of(desk(), plan, Watch.NOBODY);
        assertEquals(
                List.of(
                        "2 DUPLICATE SKIP [SKIP, UPDATE, CREATE]",
                        "3 REFUSED SKIP [SKIP, CREATE]",
                        "4 NEW CREATE [SKIP, UPDATE, CREATE]",
                        "5 NEW CREATE [SKIP, CREATE]"),
                told(told.fates()));
        assertEquals(List.of("name"), told.fates().get(0).by());
        assertEquals(told.counts(), run(plan).counts());
        assertEquals(
                plan.choices(), Objects.requireNonNull(ImportRun.last(desk())).choices());
    }

    @Test
    void whatIsChosenForAllThatAreThereGivesWayToWhatIsChosenForOne() throws IOException {
        there("One", "", "a@b.example");
        there("Two", "", "c@d.example");
        ImportPlan plan = customers(ImportMode.CREATE, "Name,Notes", "One,x", "Two,y", "Three,z")
                .choosing(RowChoices.NONE.forFound(RowChoice.UPDATE).with(3, RowChoice.SKIP));
        assertEquals(
                List.of("2 UPDATE", "3 DUPLICATE", "4 NEW"),
                Rehearsal.of(desk(), plan, Watch.NOBODY).fates().stream()
                        .map(fate -> fate.row().number() + " " + fate.outcome())
                        .toList());
        assertEquals(new Counts(1, 1, 0, 0, 1), run(plan).counts());
        assertEquals("x", called("One").get(Customer.NOTES));
    }

    @Test
    void aRowLikeAnEarlierOneThatIsToMakeARecordOfItsOwnIsJudgedToo() throws IOException {
        ImportPlan plan = customers(ImportMode.UPSERT, "Name,E-mail", "Sheng He,a@b.example", ",a@b.example")
                .choosing(RowChoices.NONE.with(3, RowChoice.CREATE));
        Rehearsal.Rehearsed told = Rehearsal.of(desk(), plan, Watch.NOBODY);
        Fate second = told.fates().get(1);
        assertEquals(2, second.likeRow());
        assertEquals("required", Objects.requireNonNull(second.reason()).code());
        assertEquals(new Counts(1, 0, 0, 1, 0), told.counts());
        assertEquals(told.counts(), run(plan).counts());
    }

    /** Its person goes on with a newer program. */
    @Test
    void aRunThatAnOlderProgramHasBegunHasNoChoices() throws IOException {
        run(customers(ImportMode.CREATE, "Name", "One"));
        ImportDesk desk = desk();
        String noted = Objects.requireNonNull(desk.noted("import.run"));
        assertTrue(noted.contains(",\"choices\":{"), noted);
        desk.note(Map.of("import.run", noted.replaceFirst(",\"choices\":\\{.*?}(,\"found\":null)?}", "")));
        assertEquals(
                RowChoices.NONE, Objects.requireNonNull(ImportRun.last(desk)).choices());
    }

    @Test
    void ofANewRowItIsToldThatItMayBeThereWhereOneCannotLook() throws IOException {
        ImportPlan plan = customers(ImportMode.UPSERT, "名称,电话", "盛和,0512 62884101", "启衡,0512 62884102");
        CrmRecord theirs = CrmRecord.blank(Customer.TYPE, new UUID(1, 1)).with(Customer.NAME, "苏州盛和有限公司");
        long key = Objects.requireNonNull(new BlurredKeys("CNY", "salt").of(theirs, Customer.NAME));
        BlurredMarks marks = new BlurredMarks("1", "salt", Instant.EPOCH, BlurredSet.of(new long[] {key}, 1));
        BlurredBook others = new BlurredBook("CNY", Map.of(Customer.NAME, marks));
        Rehearsal.Rehearsed told = Rehearsal.of(desk(), plan, others, Watch.NOBODY);
        assertEquals(
                List.of(Set.of("name"), Set.of()),
                told.fates().stream().map(Fate::maybe).toList());
        assertEquals(1, told.maybe());
        assertEquals(new Counts(2, 0, 0, 0, 0), told.counts());
    }

    private static BlurredMarks marks(Field<?> field, CrmRecord... all) {
        BlurredKeys keys = new BlurredKeys("CNY", "salt");
        long[] hashes = Stream.of(all)
                .map(one -> Objects.requireNonNull(keys.of(one, field)))
                .mapToLong(Long::longValue)
                .toArray();
        return new BlurredMarks("1", "salt", Instant.EPOCH, BlurredSet.of(hashes, hashes.length));
    }

    @Test
    void whatIsHereIsNotToldToBePerhapsWhereOneCannotLook() throws IOException {
        there("苏州盛和有限公司", "0512-6288 4100", "office@shenghe.example");
        there("启衡", "0512-6288 4101", "office@qiheng.example");
        CrmRecord theirs = CrmRecord.blank(Customer.TYPE, new UUID(1, 1))
                .with(Customer.NAME, "远洋")
                .with(Customer.PHONE, "0512-6288 4102");
        CrmRecord mine = called("苏州盛和有限公司");
        CrmRecord other = called("启衡");
        ImportPlan plan = customers(
                        ImportMode.UPSERT,
                        "名称,电话",
                        "启衡,0512 62884102",
                        "盛和,0512 62889999",
                        "永安,0512 62884100",
                        "远洋,0512 62884101")
                .choosing(RowChoices.NONE.with(2, RowChoice.CREATE));
        BlurredBook others = new BlurredBook(
                "CNY",
                Map.of(
                        Customer.NAME,
                        marks(Customer.NAME, mine, other, theirs),
                        Customer.PHONE,
                        marks(Customer.PHONE, mine, other, theirs)));
        Rehearsal.Rehearsed told = Rehearsal.of(desk(), plan, others, Watch.NOBODY);
        assertEquals(new Counts(4, 0, 0, 0, 0), told.counts());
        assertEquals(
                List.of("启衡 []", "盛和 []", "永安 []", "远洋 [name]"),
                told.fates().stream()
                        .map(fate -> fate.row().cell(0) + " " + fate.maybe())
                        .toList());
        assertEquals(1, told.maybe());
    }

    @Test
    void mailsTelephonesAndNamesAreTheSameHoweverTheyAreWritten() throws IOException {
        there("Wuxi One", "0510 8528 7719", "One@Wuxi.example");
        Path file = file("a.csv", "Phone,Industry", "+86 510-85287719,Steel");
        assertEquals(
                new Counts(0, 1, 0, 0, 0),
                run(plan(Customer.TYPE, ImportMode.UPDATE, file)).counts());
        Path mails = file("b.csv", "E-mail,Industry", "one@wuxi.EXAMPLE,Paper");
        assertEquals(
                new Counts(0, 1, 0, 0, 0),
                run(plan(Customer.TYPE, ImportMode.UPDATE, mails)).counts());
        Path named = file("c.csv", "Name,Industry", "WUXI　ONE,Paper");
        assertEquals(
                new Counts(0, 0, 0, 0, 1),
                run(plan(Customer.TYPE, ImportMode.CREATE, named)).counts());
        assertEquals("Paper", called("Wuxi One").get(Customer.INDUSTRY));
    }

    @Test
    void whatIsNotThereIsNotUpdatedAndWhatIsThereTwiceIsAsked() throws IOException {
        there("Twice", "0512 1", "a@b.example");
        there("Twice", "0512 2", "c@d.example");
        ImportPlan plan = customers(ImportMode.UPDATE, "Name,Industry", "Twice,Steel", "Never,Steel", ",Steel");
        assertEquals(
                List.of("import_several_found", "import_none_found", "import_no_key"),
                Rehearsal.of(desk(), plan, Watch.NOBODY).fates().stream()
                        .map(fate -> Objects.requireNonNull(fate.reason()).code())
                        .toList());
        assertEquals(new Counts(0, 0, 0, 3, 0), run(plan).counts());
    }

    @Test
    void partsOfAnAddressLeaveItsOtherParts() throws IOException {
        run(customers(ImportMode.CREATE, "Name,Street,City", "盛和,星湖街328号,苏州"));
        run(customers(ImportMode.UPDATE, "Name,Street,Postcode", "盛和,星湖街1号,215000"));
        assertEquals(new Address("星湖街1号", "苏州", "", "215000", ""), called("盛和").get(Customer.ADDRESS));
    }

    @Test
    void contactsFindTheirCustomersByNameOrNumber() throws IOException {
        UUID one = there("盛和", "0512 1", "a@b.example");
        there("Twice", "0512 2", "c@d.example");
        there("Twice", "0512 3", "e@f.example");
        String number = called("盛和").require(Customer.NUMBER);
        Path file = file(
                "contacts.csv",
                "Customer,Name,Mobile",
                "盛和,李娜,13800000000",
                number + ",王伟,13800000001",
                "Twice,Nobody,13800000002",
                "Nowhere,Nobody,13800000003",
                "盛和,李 娜,13800000009");
        ImportPlan plan = plan(Contact.TYPE, ImportMode.UPSERT, file);
        assertEquals(
                List.of("customer+name"),
                plan.keys().stream().map(MatchKey::name).toList());
        assertEquals(new Counts(2, 1, 0, 2, 0), run(plan).counts());
        List<CrmRecord> contacts = desk().list(RecordQuery.of(Contact.TYPE));
        assertTrue(contacts.stream().allMatch(contact -> one.equals(contact.get(Contact.CUSTOMER))));
        assertEquals(
                Set.of("13800000009", "13800000001"),
                contacts.stream()
                        .map(contact -> contact.require(Contact.MOBILE))
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(PersonName.of("李", "娜"), PersonName.of("王", "伟")),
                contacts.stream().map(contact -> contact.require(Contact.NAME)).collect(Collectors.toSet()));
    }

    @Test
    void laterRowsSeeWhatEarlierOnesMade() throws IOException {
        ImportPlan plan = customers(
                ImportMode.UPSERT, "Name,Industry,Tags", "One,Steel,a", "one,Paper,\"a,b\"", "ONE,Paper,\"b,a\"");
        Rehearsal.Rehearsed told = Rehearsal.of(desk(), plan, Watch.NOBODY);
        assertEquals(
                List.of(Fate.Outcome.NEW, Fate.Outcome.UPDATE, Fate.Outcome.UPDATE),
                told.fates().stream()
                        .sorted(Comparator.comparingLong(fate -> fate.row().number()))
                        .map(Fate::outcome)
                        .toList());
        assertEquals(told.counts(), run(plan).counts());
        assertEquals("Paper", called("ONE").get(Customer.INDUSTRY));
        assertNotNull(mine.sees(new RecordRef("customer", called("ONE").id())));
    }
}
