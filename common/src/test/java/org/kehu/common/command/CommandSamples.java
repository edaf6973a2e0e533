package org.kehu.common.command;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kehu.common.access.Scope;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.AskOwner;
import org.kehu.common.activity.AskToVerify;
import org.kehu.common.activity.CancelTask;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.activity.ReopenTask;
import org.kehu.common.activity.StartTask;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.ConfirmStored;
import org.kehu.common.attachment.RemoveFile;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.OverrideGrade;
import org.kehu.common.customer.OverrideLifecycle;
import org.kehu.common.customer.PickCustomer;
import org.kehu.common.customer.RemoveFromGroup;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.customer.VerifyCustomer;
import org.kehu.common.customer.standing.GradeCustomer;
import org.kehu.common.duplicate.KeepApart;
import org.kehu.common.handover.BeginHandover;
import org.kehu.common.handover.EndHandover;
import org.kehu.common.handover.HandOver;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.CarryAtMost;
import org.kehu.common.organisation.LogExport;
import org.kehu.common.record.Change;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.LoseOpportunity;
import org.kehu.common.sales.MoveOrder;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.sales.RecycleCustomer;
import org.kehu.common.sales.WinOpportunity;
import org.kehu.common.service.AddMessage;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.CloseTicket;
import org.kehu.common.service.ReopenTicket;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.TakeTicket;
import org.kehu.common.service.TicketMessage;
import org.kehu.common.service.WaitForCustomer;

/** Commands of every verb, with every part of it said once. */
public final class CommandSamples {
    private static final UUID ID = Ids.named("one");
    private static final UUID OTHER = Ids.named("other");
    private static final RecordRef REF = new RecordRef("customer", ID);
    private static final FieldValues VALUES = FieldValues.of(Customer.TYPE)
            .with(Customer.NAME, "启衡")
            .with(Customer.TAGS, Set.of("a", "b"))
            .with(Customer.CREDIT_LIMIT, Money.of("12.5", "CNY").withBase(new BigDecimal("12.5")));

    private CommandSamples() {}

    public static Stream<Command> all() {
        return Stream.concat(ofRecords(), ofAreas());
    }

    private static Stream<Command> ofRecords() {
        return Stream.of(
                new CreateRecord(ID, VALUES, null),
                new CreateRecord(ID, VALUES, "L7-0042"),
                new EditRecord(
                        new FieldChanges(
                                "customer",
                                ID,
                                Map.of(
                                        "name",
                                        Change.set("a", null),
                                        "tags",
                                        new Change.Members(Set.of("x"), Set.of("y")),
                                        "lastFollowedAt",
                                        new Change.Max(java.time.Instant.EPOCH))),
                        3),
                new SettleValue(REF, "name", TextNode.valueOf("a"), TextNode.valueOf("b"), true),
                new SettleValue(REF, "name", null, null, false),
                new DeleteRecord(REF, 2),
                new DeleteRecord(REF, 2, new LogPlace(1234, 8_070_450_532_247_928_832L)),
                new RestoreRecord(REF),
                new RestoreRecord(REF, true),
                new ImportRecord(ID, VALUES, "b"),
                new MergeRecords(REF, OTHER, Set.of("phone")),
                new KeepApart(REF, OTHER, null),
                new KeepApart(REF, OTHER, "a branch"),
                new AssignOwner(REF, OTHER),
                new LogExport(ID, "customer", "CSV", 2, "name, phone", "All", "for audit", "a.csv", "0f".repeat(32)),
                new Undo(OTHER, Set.of(REF)),
                new Undo(OTHER, Set.of(REF), true));
    }

    private static Stream<Command> ofAreas() {
        return Stream.of(
                new BeginHandover(ID, OTHER, ID, "[{}]", "leaves", true),
                new HandOver(REF, OTHER, ID),
                new EndHandover(ID, 3, 2, 1, true),
                new LogActivity(ID, FieldValues.of(Activity.TYPE).with(Activity.SUBJECT, "s")),
                new AskOwner(ID, REF, "May I?", "why"),
                new AskToVerify(ID, OTHER, "Still true?", java.time.LocalDate.of(2026, 12, 31)),
                new CompleteTask(ID),
                new MoveStage(ID, OTHER),
                new WinOpportunity(ID),
                new LoseOpportunity(ID, "PRICE", null),
                new LoseOpportunity(ID, "PRICE", "too dear"),
                new StartTask(ID),
                new CancelTask(ID),
                new ReopenTask(ID),
                new MoveOrder(ID, "SUBMITTED"),
                new TakeTicket(ID),
                new AssignTicket(ID, OTHER),
                new WaitForCustomer(ID),
                new SolveTicket(ID, "done"),
                new CloseTicket(ID),
                new ReopenTicket(ID),
                new AddMessage(ID, FieldValues.of(TicketMessage.TYPE).with(TicketMessage.BODY, "hello")),
                new AttachFile(ID, REF, "a.txt", 12, "text/plain", "0f".repeat(32)),
                new RemoveFile(REF),
                new ConfirmStored(REF),
                new ReturnCustomer(ID, OTHER, "没有采购计划"),
                new PickCustomer(ID),
                new GradeCustomer(ID, FieldValues.of(Customer.TYPE).with(Customer.RULE_GRADE, "B")),
                new OverrideGrade(ID, "A", "a partner", java.time.LocalDate.of(2026, 12, 31)),
                new OverrideGrade(ID, null, null, null),
                new OverrideLifecycle(ID, "LOYAL", "a partner", null),
                new VerifyCustomer(ID),
                new RecycleCustomer(ID, "Acme went back"),
                new AddToGroup(ID, OTHER),
                new RemoveFromGroup(ID, OTHER),
                new CarryAtMost(REF.id(), Scope.DEPARTMENT));
    }
}
