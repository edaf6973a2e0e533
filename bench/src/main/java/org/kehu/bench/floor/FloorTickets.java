package org.kehu.bench.floor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Tickets and their messages. */
@Path("floor/ticket")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FloorTickets {
    @Inject
    private FloorStore store;

    @Inject
    private FloorQueries queries;

    @GET
    @Path("{id}")
    public FloorTicket one(@PathParam("id") String id) {
        return queries.one(FloorTicket.class, id);
    }

    @GET
    @Path("message")
    public List<FloorMessage> messages(@QueryParam("ticket") String ticket) {
        return queries.page(
                FloorMessage.class, "select m from FloorMessage m where m.ticket = ?1 order by m.sentAt", ticket);
    }

    @GET
    public List<FloorTicket> queue(@QueryParam("state") String state) {
        return queries.page(
                FloorTicket.class,
                "select t from FloorTicket t where t.queue = 'support' and t.state = ?1 order by t.subject, t.id",
                state);
    }

    @POST
    public void create(FloorTicket ticket) {
        store.change(manager -> {
            manager.persist(ticket);
            FloorStore.log(manager, ticket.id, ticket.subject);
        });
    }

    @POST
    @Path("{id}/{state}")
    public void change(@PathParam("id") String id, @PathParam("state") String state) {
        store.change(manager -> {
            FloorTicket ticket = manager.find(FloorTicket.class, id, LockModeType.PESSIMISTIC_WRITE);
            ticket.state = state;
            FloorStore.log(manager, id, state);
        });
    }
}
