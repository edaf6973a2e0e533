package org.kehu.server.records.control;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.Task;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.command.Redirect;
import org.kehu.common.customer.BehaviourEvent;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.CustomerRelation;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.customer.ServiceCost;
import org.kehu.common.duplicate.Apart;
import org.kehu.common.handover.Handover;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.organisation.CurrencyRate;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Receipt;
import org.kehu.common.sales.Stage;
import org.kehu.common.sales.TaskTemplate;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;
import org.kehu.common.view.SavedView;
import org.kehu.server.activity.entity.ActivityAttachmentEntity;
import org.kehu.server.activity.entity.ActivityEntity;
import org.kehu.server.activity.entity.TaskEntity;
import org.kehu.server.customer.entity.BehaviourEventEntity;
import org.kehu.server.customer.entity.ContactApartEntity;
import org.kehu.server.customer.entity.ContactEntity;
import org.kehu.server.customer.entity.CustomerApartEntity;
import org.kehu.server.customer.entity.CustomerAttachmentEntity;
import org.kehu.server.customer.entity.CustomerEntity;
import org.kehu.server.customer.entity.CustomerGroupEntity;
import org.kehu.server.customer.entity.CustomerRelationEntity;
import org.kehu.server.customer.entity.GroupMemberEntity;
import org.kehu.server.customer.entity.ServiceCostEntity;
import org.kehu.server.organisation.entity.CurrencyRateEntity;
import org.kehu.server.organisation.entity.DepartmentEntity;
import org.kehu.server.organisation.entity.ExportLogEntity;
import org.kehu.server.organisation.entity.FieldRuleEntity;
import org.kehu.server.organisation.entity.LedgerEntity;
import org.kehu.server.organisation.entity.PoolEntity;
import org.kehu.server.organisation.entity.QueueEntity;
import org.kehu.server.organisation.entity.RedirectEntity;
import org.kehu.server.organisation.entity.RoleAssignmentEntity;
import org.kehu.server.organisation.entity.RoleEntity;
import org.kehu.server.organisation.entity.RoleGrantEntity;
import org.kehu.server.organisation.entity.TeamEntity;
import org.kehu.server.organisation.entity.TeamMemberEntity;
import org.kehu.server.organisation.entity.UserEntity;
import org.kehu.server.records.entity.HandoverEntity;
import org.kehu.server.records.entity.ImportBatchEntity;
import org.kehu.server.records.entity.RecordEntity;
import org.kehu.server.records.entity.SavedViewEntity;
import org.kehu.server.sales.entity.OpportunityAttachmentEntity;
import org.kehu.server.sales.entity.OpportunityEntity;
import org.kehu.server.sales.entity.OrderAttachmentEntity;
import org.kehu.server.sales.entity.OrderEntity;
import org.kehu.server.sales.entity.OrderLineEntity;
import org.kehu.server.sales.entity.PipelineEntity;
import org.kehu.server.sales.entity.ProductEntity;
import org.kehu.server.sales.entity.ReceiptEntity;
import org.kehu.server.sales.entity.StageEntity;
import org.kehu.server.sales.entity.TaskTemplateEntity;
import org.kehu.server.service.entity.TicketAttachmentEntity;
import org.kehu.server.service.entity.TicketEntity;
import org.kehu.server.service.entity.TicketMessageEntity;

/** Which class EclipseLink makes of a row of each record type. */
final class RecordEntities {
    private static final Map<String, Kind<?>> KINDS = Stream.of(
                    new Kind<>(Ledger.TYPE, LedgerEntity.class, LedgerEntity::new),
                    new Kind<>(Redirect.TYPE, RedirectEntity.class, RedirectEntity::new),
                    new Kind<>(CurrencyRate.TYPE, CurrencyRateEntity.class, CurrencyRateEntity::new),
                    new Kind<>(Department.TYPE, DepartmentEntity.class, DepartmentEntity::new),
                    new Kind<>(User.TYPE, UserEntity.class, UserEntity::new),
                    new Kind<>(Team.TYPE, TeamEntity.class, TeamEntity::new),
                    new Kind<>(TeamMember.TYPE, TeamMemberEntity.class, TeamMemberEntity::new),
                    new Kind<>(Role.TYPE, RoleEntity.class, RoleEntity::new),
                    new Kind<>(RoleGrant.TYPE, RoleGrantEntity.class, RoleGrantEntity::new),
                    new Kind<>(FieldRule.TYPE, FieldRuleEntity.class, FieldRuleEntity::new),
                    new Kind<>(RoleAssignment.TYPE, RoleAssignmentEntity.class, RoleAssignmentEntity::new),
                    new Kind<>(Queue.TYPE, QueueEntity.class, QueueEntity::new),
                    new Kind<>(Pool.TYPE, PoolEntity.class, PoolEntity::new),
                    new Kind<>(Pipeline.TYPE, PipelineEntity.class, PipelineEntity::new),
                    new Kind<>(Stage.TYPE, StageEntity.class, StageEntity::new),
                    new Kind<>(TaskTemplate.TYPE, TaskTemplateEntity.class, TaskTemplateEntity::new),
                    new Kind<>(Customer.TYPE, CustomerEntity.class, CustomerEntity::new),
                    new Kind<>(Contact.TYPE, ContactEntity.class, ContactEntity::new),
                    new Kind<>(Product.TYPE, ProductEntity.class, ProductEntity::new),
                    new Kind<>(Opportunity.TYPE, OpportunityEntity.class, OpportunityEntity::new),
                    new Kind<>(Order.TYPE, OrderEntity.class, OrderEntity::new),
                    new Kind<>(OrderLine.TYPE, OrderLineEntity.class, OrderLineEntity::new),
                    new Kind<>(Receipt.TYPE, ReceiptEntity.class, ReceiptEntity::new),
                    new Kind<>(Activity.TYPE, ActivityEntity.class, ActivityEntity::new),
                    new Kind<>(Task.TYPE, TaskEntity.class, TaskEntity::new),
                    new Kind<>(Ticket.TYPE, TicketEntity.class, TicketEntity::new),
                    new Kind<>(TicketMessage.TYPE, TicketMessageEntity.class, TicketMessageEntity::new),
                    new Kind<>(ImportBatch.TYPE, ImportBatchEntity.class, ImportBatchEntity::new),
                    new Kind<>(ExportLog.TYPE, ExportLogEntity.class, ExportLogEntity::new),
                    new Kind<>(CustomerRelation.TYPE, CustomerRelationEntity.class, CustomerRelationEntity::new),
                    new Kind<>(ServiceCost.TYPE, ServiceCostEntity.class, ServiceCostEntity::new),
                    new Kind<>(BehaviourEvent.TYPE, BehaviourEventEntity.class, BehaviourEventEntity::new),
                    new Kind<>(SavedView.TYPE, SavedViewEntity.class, SavedViewEntity::new),
                    new Kind<>(Handover.TYPE, HandoverEntity.class, HandoverEntity::new),
                    new Kind<>(CustomerGroup.TYPE, CustomerGroupEntity.class, CustomerGroupEntity::new),
                    new Kind<>(GroupMember.TYPE, GroupMemberEntity.class, GroupMemberEntity::new),
                    apart("customer", CustomerApartEntity.class, CustomerApartEntity::new),
                    apart("contact", ContactApartEntity.class, ContactApartEntity::new),
                    attachment("customer", CustomerAttachmentEntity.class, CustomerAttachmentEntity::new),
                    attachment("opportunity", OpportunityAttachmentEntity.class, OpportunityAttachmentEntity::new),
                    attachment("order", OrderAttachmentEntity.class, OrderAttachmentEntity::new),
                    attachment("ticket", TicketAttachmentEntity.class, TicketAttachmentEntity::new),
                    attachment("activity", ActivityAttachmentEntity.class, ActivityAttachmentEntity::new))
            .collect(Collectors.toMap(kind -> kind.type().name(), kind -> kind));

    private RecordEntities() {}

    /** A record type, its entity class and how to make one. */
    record Kind<E extends RecordEntity>(RecordType type, Class<E> entity, Supplier<E> fresh) {}

    private static <E extends RecordEntity> Kind<E> attachment(String carrier, Class<E> entity, Supplier<E> fresh) {
        return new Kind<>(Objects.requireNonNull(Attachment.on(carrier)), entity, fresh);
    }

    private static <E extends RecordEntity> Kind<E> apart(String carrier, Class<E> entity, Supplier<E> fresh) {
        return new Kind<>(Objects.requireNonNull(Apart.on(carrier)), entity, fresh);
    }

    static Kind<?> of(RecordType type) {
        return Objects.requireNonNull(KINDS.get(type.name()), () -> type + " has no entity");
    }
}
