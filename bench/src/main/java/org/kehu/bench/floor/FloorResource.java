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

/** Customers and their deals. */
@Path("floor")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FloorResource {
    @Inject
    private FloorStore store;

    @Inject
    private FloorQueries queries;

    @GET
    @Path("customer/{id}")
    public FloorCustomer one(@PathParam("id") String id) {
        return queries.one(FloorCustomer.class, id);
    }

    @GET
    @Path("contact")
    public List<FloorContact> contacts(@QueryParam("customer") String customer) {
        return queries.page(
                FloorContact.class, "select c from FloorContact c where c.customer = ?1 order by c.id", customer);
    }

    @GET
    @Path("customer")
    public List<FloorCustomer> first() {
        return queries.page(FloorCustomer.class, "select c from FloorCustomer c order by c.name, c.id");
    }

    @GET
    @Path("customer/after")
    public List<FloorCustomer> after(@QueryParam("name") String name, @QueryParam("id") String id) {
        return queries.page(
                FloorCustomer.class,
                "select c from FloorCustomer c where c.name >= ?1 and (c.name > ?1 or c.id > ?2) order by c.name, c.id",
                name,
                id);
    }

    @POST
    @Path("customer")
    public void create(FloorCustomer customer) {
        store.change(manager -> {
            manager.persist(customer);
            FloorStore.log(manager, customer.id, customer.name);
        });
    }

    @POST
    @Path("opportunity/{id}/{stage}")
    public void move(@PathParam("id") String id, @PathParam("stage") String stage) {
        store.change(manager -> {
            FloorOpportunity deal = manager.find(FloorOpportunity.class, id, LockModeType.PESSIMISTIC_WRITE);
            deal.stage = stage;
            FloorStore.log(manager, id, stage);
        });
    }
}
