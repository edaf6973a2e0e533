package org.kehu.bench.floor;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.kehu.bench.seed.Seed;

/** Fills the tables with what Kehu is filled with. */
@Path("floor/seed/{customers}")
public class FloorSeed {
    private static final int BATCH = 1_000;

    @Inject
    private FloorStore store;

    @POST
    public void seed(@PathParam("customers") int customers) {
        for (int from = 0; from < customers; from += BATCH) {
            int start = from;
            int end = Math.min(customers, from + BATCH);
            store.change(manager -> seed(manager, start, end, Seed.deals(customers)));
        }
    }

    private static void seed(EntityManager manager, int start, int end, int deals) {
        for (int i = start; i < end; i++) {
            manager.persist(FloorCustomer.seeded(i));
            manager.persist(FloorContact.seeded(i));
            if (i < deals) {
                manager.persist(FloorOpportunity.seeded(i));
                manager.persist(FloorTicket.seeded(i));
                manager.persist(FloorMessage.seeded(i));
            }
        }
    }
}
