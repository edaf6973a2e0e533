package org.kehu.bench.floor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import org.kehu.bench.seed.Seed;

/** The operations of the table, each as one plain query or transaction. */
@Path("floor")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FloorResource {
    private static final int PAGE = 50;
    private static final int BATCH = 1_000;

    @Inject
    private FloorStore store;

    @GET
    @Path("customer/{id}")
    public FloorCustomer one(@PathParam("id") String id) {
        return store.read(manager -> manager.find(FloorCustomer.class, id));
    }

    @GET
    @Path("customer")
    public List<FloorCustomer> first() {
        return page("select c from FloorCustomer c order by c.name, c.id");
    }

    @GET
    @Path("customer/after")
    public List<FloorCustomer> after(@QueryParam("name") String name, @QueryParam("id") String id) {
        return page(
                "select c from FloorCustomer c where c.name >= ?1 and (c.name > ?1 or c.id > ?2) order by c.name, c.id",
                name,
                id);
    }

    @GET
    @Path("customer/search")
    public List<FloorCustomer> search(@QueryParam("q") String part) {
        return page(
                "select c from FloorCustomer c where lower(c.name) like ?1 order by c.name, c.id", "%" + part + "%");
    }

    private List<FloorCustomer> page(String query, Object... values) {
        return store.read(manager -> {
            var asked = manager.createQuery(query, FloorCustomer.class).setMaxResults(PAGE);
            for (int i = 0; i < values.length; i++) {
                asked.setParameter(i + 1, values[i]);
            }
            return asked.getResultList();
        });
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

    /** Fills the tables as Kehu's are filled. */
    @POST
    @Path("seed/{customers}")
    public void seed(@PathParam("customers") int customers) {
        for (int from = 0; from < customers; from += BATCH) {
            int start = from;
            int end = Math.min(customers, from + BATCH);
            store.change(manager -> seed(manager, start, end, Seed.opportunities(customers)));
        }
    }

    private static void seed(EntityManager manager, int start, int end, int opportunities) {
        for (int i = start; i < end; i++) {
            manager.persist(FloorCustomer.seeded(Seed.id("customer", i).toString(), i));
            if (i < opportunities) {
                FloorOpportunity deal = new FloorOpportunity();
                deal.id = Seed.id("opportunity", i).toString();
                deal.title = Seed.name(i);
                deal.customer = Seed.id("customer", i).toString();
                manager.persist(deal);
            }
        }
    }
}
