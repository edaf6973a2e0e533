package org.kehu.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.AskOwner;
import org.kehu.common.activity.AskToVerify;
import org.kehu.common.activity.CancelTask;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.activity.OrdinaryTaskIsGeneral;
import org.kehu.common.activity.ReopenTask;
import org.kehu.common.activity.StartTask;
import org.kehu.common.activity.Task;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.attachment.AttachmentIsSound;
import org.kehu.common.attachment.ConfirmStored;
import org.kehu.common.attachment.RemoveFile;
import org.kehu.common.command.Beginning;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.Redirect;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.command.SettleValue;
import org.kehu.common.command.Undo;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.BehaviourEvent;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.CostIsMoneyOrHours;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.CustomerIsOwnedOrPooled;
import org.kehu.common.customer.CustomerRelation;
import org.kehu.common.customer.EndsDiffer;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.customer.GroupRuleIsSound;
import org.kehu.common.customer.MergedGroupsAreByHand;
import org.kehu.common.customer.OverrideGrade;
import org.kehu.common.customer.OverrideLifecycle;
import org.kehu.common.customer.PickCustomer;
import org.kehu.common.customer.RemoveFromGroup;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.customer.ServiceCost;
import org.kehu.common.customer.VerifyCustomer;
import org.kehu.common.customer.standing.GradeCustomer;
import org.kehu.common.customer.standing.StandingSettingsAreSound;
import org.kehu.common.duplicate.Apart;
import org.kehu.common.duplicate.ApartIsOfTwo;
import org.kehu.common.duplicate.KeepApart;
import org.kehu.common.handover.BeginHandover;
import org.kehu.common.handover.EndHandover;
import org.kehu.common.handover.HandOver;
import org.kehu.common.handover.Handover;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.BookFitsItsGrant;
import org.kehu.common.organisation.CarryAtMost;
import org.kehu.common.organisation.CurrencyRate;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.organisation.LogExport;
import org.kehu.common.organisation.NobodyBarsHimself;
import org.kehu.common.organisation.OrganisationPolicy;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.RenamedPart;
import org.kehu.common.record.Versions;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.sales.LoseOpportunity;
import org.kehu.common.sales.LostOpportunityHasReason;
import org.kehu.common.sales.MoveOrder;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.OpportunityBeginning;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderIsInOneCurrency;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.OrderTotals;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Receipt;
import org.kehu.common.sales.RecycleCustomer;
import org.kehu.common.sales.Stage;
import org.kehu.common.sales.StageIsOfThePipeline;
import org.kehu.common.sales.TaskTemplate;
import org.kehu.common.sales.WinOpportunity;
import org.kehu.common.service.AddMessage;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.CloseTicket;
import org.kehu.common.service.ClosedTicketHasSolution;
import org.kehu.common.service.ReopenTicket;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.TakeTicket;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketBeginning;
import org.kehu.common.service.TicketMessage;
import org.kehu.common.service.WaitForCustomer;
import org.kehu.common.view.SavedView;

/** Everything that is declared, put together: the one place that knows all areas. */
public final class Kehu {
    /** What the declarations called otherwise; what is added needs no step, see {@link Versions}. */
    private static final Versions VERSIONS = new Versions(
            List.of(new OrdinaryTaskIsGeneral(), new RenamedPart("ticket.assign", "agent", "assignee")),
            Set.of(
                    "ledger",
                    "currencyRate",
                    "department",
                    "user",
                    "team",
                    "teamMember",
                    "role",
                    "roleGrant",
                    "fieldRule",
                    "roleAssignment",
                    "queue",
                    "pipeline",
                    "stage",
                    "taskTemplate",
                    "customer",
                    "contact",
                    "product",
                    "opportunity",
                    "order",
                    "orderLine",
                    "receipt",
                    "activity",
                    "task",
                    "ticket",
                    "ticketMessage"));

    /** All record types; configuration first, what others link to before them. */
    public static final RecordSchema SCHEMA = new RecordSchema(
            Stream.of(own(), Attachment.TYPES.stream(), Apart.TYPES.stream())
                    .flatMap(types -> types)
                    .toList(),
            VERSIONS);

    private static final List<RecordRule> RULES = Stream.<Stream<RecordRule>>of(
                    Attachment.TYPES.stream().map(AttachmentIsSound::new),
                    Apart.TYPES.stream().map(ApartIsOfTwo::new),
                    Stream.of(
                            new BookFitsItsGrant(SCHEMA),
                            new NobodyBarsHimself(),
                            new CustomerIsOwnedOrPooled(),
                            new StandingSettingsAreSound(),
                            new EndsDiffer(CustomerRelation.TYPE, CustomerRelation.CUSTOMER, CustomerRelation.OTHER),
                            new EndsDiffer(Order.TYPE, Order.CUSTOMER, Order.SOLD_THROUGH),
                            new EndsDiffer(Opportunity.TYPE, Opportunity.CUSTOMER, Opportunity.SOLD_THROUGH),
                            new CostIsMoneyOrHours(),
                            new GroupRuleIsSound(SCHEMA),
                            new MergedGroupsAreByHand(),
                            new StageIsOfThePipeline(),
                            new LostOpportunityHasReason(),
                            new OrderIsInOneCurrency(),
                            new ClosedTicketHasSolution()))
            .flatMap(rules -> rules)
            .toList();

    private static final Map<String, Beginning> BEGINNINGS =
            Map.of(Opportunity.TYPE.name(), new OpportunityBeginning(), Ticket.TYPE.name(), new TicketBeginning());

    public static final Catalog CATALOG = new Catalog(
            SCHEMA,
            verbs(),
            RULES,
            List.of(OrderTotals.TOTAL, OrderTotals.LINES),
            BEGINNINGS,
            new OrganisationPolicy(SCHEMA));

    private Kehu() {}

    private static Stream<RecordType> own() {
        return Stream.of(
                Redirect.TYPE,
                Ledger.TYPE,
                CurrencyRate.TYPE,
                Department.TYPE,
                User.TYPE,
                Team.TYPE,
                TeamMember.TYPE,
                Role.TYPE,
                RoleGrant.TYPE,
                FieldRule.TYPE,
                RoleAssignment.TYPE,
                Queue.TYPE,
                Pool.TYPE,
                Pipeline.TYPE,
                Stage.TYPE,
                TaskTemplate.TYPE,
                Customer.TYPE,
                Contact.TYPE,
                Product.TYPE,
                Opportunity.TYPE,
                Order.TYPE,
                OrderLine.TYPE,
                Receipt.TYPE,
                Activity.TYPE,
                Task.TYPE,
                Ticket.TYPE,
                TicketMessage.TYPE,
                ImportBatch.TYPE,
                ExportLog.TYPE,
                CustomerRelation.TYPE,
                ServiceCost.TYPE,
                BehaviourEvent.TYPE,
                SavedView.TYPE,
                Handover.TYPE,
                CustomerGroup.TYPE,
                GroupMember.TYPE);
    }

    private static Map<String, Class<? extends Command>> verbs() {
        Map<String, Class<? extends Command>> verbs = new LinkedHashMap<>();
        verbs.put("record.create", CreateRecord.class);
        verbs.put("record.edit", EditRecord.class);
        verbs.put("record.settle", SettleValue.class);
        verbs.put("record.delete", DeleteRecord.class);
        verbs.put("record.restore", RestoreRecord.class);
        verbs.put("record.merge", MergeRecords.class);
        verbs.put("record.apart", KeepApart.class);
        verbs.put("record.import", ImportRecord.class);
        verbs.put("record.export", LogExport.class);
        verbs.put("record.assign", AssignOwner.class);
        verbs.put("handover.begin", BeginHandover.class);
        verbs.put("handover.pass", HandOver.class);
        verbs.put("handover.end", EndHandover.class);
        verbs.put("operation.undo", Undo.class);
        verbs.put("user.carry", CarryAtMost.class);
        verbs.putAll(verbsOfCustomers());
        verbs.put("activity.log", LogActivity.class);
        verbs.put("task.ask", AskOwner.class);
        verbs.put("task.verify", AskToVerify.class);
        verbs.put("task.start", StartTask.class);
        verbs.put("task.complete", CompleteTask.class);
        verbs.put("task.cancel", CancelTask.class);
        verbs.put("task.reopen", ReopenTask.class);
        verbs.put("order.move", MoveOrder.class);
        verbs.put("opportunity.move", MoveStage.class);
        verbs.put("opportunity.win", WinOpportunity.class);
        verbs.put("opportunity.lose", LoseOpportunity.class);
        verbs.putAll(ticketVerbs());
        verbs.put("attachment.add", AttachFile.class);
        verbs.put("attachment.remove", RemoveFile.class);
        verbs.put("attachment.stored", ConfirmStored.class);
        return verbs;
    }

    private static Map<String, Class<? extends Command>> ticketVerbs() {
        Map<String, Class<? extends Command>> verbs = new LinkedHashMap<>();
        verbs.put("ticket.take", TakeTicket.class);
        verbs.put("ticket.assign", AssignTicket.class);
        verbs.put("ticket.wait", WaitForCustomer.class);
        verbs.put("ticket.solve", SolveTicket.class);
        verbs.put("ticket.close", CloseTicket.class);
        verbs.put("ticket.reopen", ReopenTicket.class);
        verbs.put("ticket.message", AddMessage.class);
        return verbs;
    }

    private static Map<String, Class<? extends Command>> verbsOfCustomers() {
        Map<String, Class<? extends Command>> verbs = new LinkedHashMap<>();
        verbs.put("customer.return", ReturnCustomer.class);
        verbs.put("customer.pick", PickCustomer.class);
        verbs.put("customer.verify", VerifyCustomer.class);
        verbs.put("customer.recycle", RecycleCustomer.class);
        verbs.put("customer.grade", GradeCustomer.class);
        verbs.put("customer.grade.set", OverrideGrade.class);
        verbs.put("customer.lifecycle.set", OverrideLifecycle.class);
        verbs.put("group.add", AddToGroup.class);
        verbs.put("group.remove", RemoveFromGroup.class);
        return verbs;
    }
}
