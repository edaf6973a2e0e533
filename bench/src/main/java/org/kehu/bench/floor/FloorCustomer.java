package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.kehu.bench.seed.Seed;

/** As many fields of a customer as the seed fills. */
@Entity
@Table(indexes = @Index(name = "by_name", columnList = "name, id"))
public class FloorCustomer {
    @Id
    public String id = "";

    @Version
    public long revision;

    public String name = "";
    public String phone = "";
    public String email = "";
    public String street = "";
    public String city = "";
    public String country = "CN";
    public String kind = "COMPANY";
    public String status = "ACTIVE";
    public long createdAt;

    public static FloorCustomer seeded(String id, int place) {
        FloorCustomer customer = new FloorCustomer();
        customer.id = id;
        customer.name = Seed.name(place);
        customer.phone = Seed.phone(place);
        customer.email = Seed.email(place);
        customer.street = Seed.street(place);
        customer.city = Seed.city(place);
        customer.createdAt = place;
        return customer;
    }
}
