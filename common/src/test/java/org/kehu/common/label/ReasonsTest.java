package org.kehu.common.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.sales.Opportunity;

class ReasonsTest {
    private static final Reasons ENGLISH = reasons(Language.ENGLISH);
    private static final Reasons CHINESE = reasons(Language.CHINESE);

    private static Reasons reasons(Language language) {
        return new Reasons(Kehu.SCHEMA, new RecordLabels(Labels.of(language)));
    }

    @Test
    void namesTheFieldAndWhatWouldBeRight() {
        Reason reason = Reason.of(Customer.TYPE, Customer.SHORT_NAME, "too_long", 96, 80);
        assertEquals("Short name: 96 characters are too many; at most 80 fit.", ENGLISH.text(reason));
        assertEquals("简称：共 96 个字符，超出上限；最多 80 个字符。", CHINESE.text(reason));
    }

    @Test
    void leavesTheFieldOutWhereItStandsBeside() {
        assertEquals(
                "A value is required here.", ENGLISH.besideField(Reason.of(Customer.TYPE, Customer.NAME, "required")));
    }

    @Test
    void saysRecordTypesInTheReadersLanguage() {
        Reason reason = Reason.of("not_allowed", "EDIT", "customer", "Muscle Machine Inc");
        assertEquals(
                "You may not change the customer Muscle Machine Inc. Ask an administrator for the right.",
                ENGLISH.text(reason));
        assertEquals("您无权编辑客户“Muscle Machine Inc”，请联系管理员授权。", CHINESE.text(reason));
    }

    @Test
    void saysChoicesByTheirLabels() {
        Reason reason = Reason.of(Opportunity.TYPE, Opportunity.STATUS, "not_an_option", "GONE", "OPEN, WON, LOST");
        assertEquals(
                "Status: GONE is not one of the choices. Choose one of: Open, Won, or Lost.", ENGLISH.text(reason));
        assertEquals("状态：“GONE”不在可选项中，请从以下选项中选择：进行中、赢单或输单。", CHINESE.text(reason));
    }

    @Test
    void saysWhatAPersonHadNotSeenBeforeDeletingIt() {
        Reason fields = Reason.of("stale_delete_fields", "customer", "Muscle Machine Inc", "shortName, notes");
        assertEquals(
                "Others have changed the customer Muscle Machine Inc, and you had not seen it yet: Short name and Notes."
                        + " Look again, then delete it.",
                ENGLISH.text(fields));
        assertEquals("客户“Muscle Machine Inc”已被他人修改，您尚未看到：简称和备注。请重新查看后再删除。", CHINESE.text(fields));
        Reason children = Reason.of("stale_delete_children", "customer", "", "contact");
        assertEquals(
                "Others have added or changed what belongs to this customer, and you had not seen it yet: contact."
                        + " It would be deleted too. Look again, then delete it.",
                ENGLISH.text(children));
    }

    @Test
    void findsTheFieldOfAQueryByItsType() {
        assertEquals("Lists cannot be sorted by Notes.", ENGLISH.text(Reason.of("not_sortable", "notes", "customer")));
    }

    @Test
    void namesPermissions() {
        assertEquals(
                "This needs the permission: Assign owners. Ask an administrator for it.",
                ENGLISH.text(Reason.of("no_right", "assign")));
    }

    @Test
    void yearsAreWrittenWithoutGrouping() {
        assertEquals(
                "The year of 99999-01-01 is out of range: 1800 to 2400 are possible.",
                ENGLISH.text(Reason.of("bad_year", "99999-01-01", 1800, 2400)));
    }

    @Test
    void aReasonOfANewerServerIsStillSaid() {
        assertEquals(
                "The server refused this for a reason that this version does not know: too_wobbly. Update the program.",
                ENGLISH.text(Reason.of("too_wobbly", "x")));
    }

    @Test
    void lackingArgumentsDoNotBreakTheSentence() {
        assertEquals("The ticket \"–\" is closed. Reopen it first.", ENGLISH.text(Reason.of("ticket_closed")));
    }

    @Test
    void aRecordWithoutTitleIsSpokenOfWithoutOne() {
        Reason reason = Reason.of("not_allowed", "CREATE", "roleAssignment", "");
        assertEquals(
                "You may not create this role of a user. Ask an administrator for the right.", ENGLISH.text(reason));
        assertEquals("您无权新建该用户角色，请联系管理员授权。", CHINESE.text(reason));
    }
}
