package org.kehu.installer.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.installer.demo.plan.PlannedTicket.Author;
import org.kehu.installer.demo.plan.PlannedTicket.Message;

/** Writes a ticket and its conversation from a script. */
record TicketWriter(Basis basis) {

    /** When the ticket came in, how far it got, and by when it was solved, where it was. */
    record Course(
            LocalDate opened, TicketStatus status, @Nullable LocalDate solved) {

        static Course open(LocalDate opened, TicketStatus status) {
            return new Course(opened, status, null);
        }
    }

    PlannedTicket write(
            Trade trade,
            TicketScript script,
            SourceKey order,
            String occasion,
            Course course,
            Map<String, Object> words) {
        SourceKey key = SourceKey.of(SourceKey.Kind.TICKET, occasion);
        boolean isNew = course.status() == TicketStatus.NEW;
        PlannedUser agent = basis.dice().pick(basis.staff().agents(), key, "agent");
        words.put("agent", agent.firstName());
        List<Message> messages = conversation(trade, script, key, agent, course, words);
        Message last = messages.get(messages.size() - 1);
        return new PlannedTicket(
                key,
                text(script, "subject", 1, words),
                script.kind(),
                script.queue(),
                script.priority(),
                course.status(),
                trade.customerKey(),
                trade.contactKey(),
                order.kind() == SourceKey.Kind.ORDER ? order : null,
                isNew ? null : agent.key(),
                course.solved() == null ? null : text(script, "resolution", 1, words),
                messages,
                trade.owner().key(),
                trade.owner().department(),
                messages.get(0).at(),
                course.status().isSolved() ? last.at() : null);
    }

    /** Nothing is said after the ticket was solved, or after yesterday, and an agent speaks only once there is one. */
    private List<Message> conversation(
            Trade trade,
            TicketScript script,
            SourceKey ticket,
            PlannedUser agent,
            Course course,
            Map<String, Object> words) {
        LocalDate end = course.solved() == null ? basis.yesterday() : course.solved();
        List<Message> messages = new ArrayList<>();
        int quarter = basis.dice().between(0, 12, ticket, "quarter");
        for (TicketScript.Step step : script.steps()) {
            int number = messages.size() + 1;
            LocalDate day = OfficeHours.nextOpen(course.opened().plusDays(step.days()));
            boolean closing =
                    course.solved() != null && number == script.steps().size();
            if (day.isAfter(end) && !closing && number > 1) {
                break;
            }
            Instant at = trade.hours().at(closing || day.isAfter(end) ? end : day, quarter + 6 * (number - 1));
            messages.add(new Message(
                    SourceKey.of(SourceKey.Kind.MESSAGE, ticket, number),
                    step.author(),
                    step.author() == Author.CUSTOMER ? null : agent.key(),
                    at,
                    text(script, "step", number, words)));
        }
        return messages;
    }

    private String text(TicketScript script, String part, int number, Map<String, Object> words) {
        return basis.texts().variant("ticket." + script.name().toLowerCase(Locale.ROOT) + "." + part, number, words);
    }
}
