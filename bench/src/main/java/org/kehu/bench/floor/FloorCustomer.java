package org.kehu.bench.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.seed.Seed;

/** A customer with the columns that Kehu has for one; those that the seed leaves empty are not in the answers of either. */
@Entity
@Table(indexes = @Index(name = "by_name", columnList = "name, id"))
public class FloorCustomer {
    @Id
    public String id = "";

    @Version
    public long revision;

    public String type = "customer";
    public @Nullable String number;
    public @Nullable String alias;
    public String kind = "COMPANY";
    public String name = "";
    public @Nullable String shortName;
    public @Nullable String industry;
    public @Nullable String staff;
    public String phone = "";
    public String email = "";
    public @Nullable String website;
    public String street = "";
    public String city = "";
    public String region = "";
    public String postcode = "";
    public String country = "CN";
    public @Nullable String taxId;
    public @Nullable String parent;
    public String status = "ACTIVE";
    public @Nullable String lifecycle;
    public @Nullable String grade;
    public @Nullable Long creditLimit;
    public @Nullable String source;
    public @Nullable String tags;
    public @Nullable Long lastFollowedAt;
    public @Nullable Long nextFollowUpAt;
    public @Nullable String gender;
    public @Nullable String birthDate;
    public @Nullable String notes;
    public String owner = "0b3f9a52-6d0e-3d1c-9f9e-4f1f2f1d7c11";
    public String department = "6a1c8f0e-8f0b-3d36-8a7e-0d3c4b1f2a77";
    public long createdAt;
    public String createdBy = owner;
    public long modifiedAt;
    public String modifiedBy = owner;
    public @Nullable Long deletedAt;

    static FloorCustomer seeded(int place) {
        FloorCustomer customer = new FloorCustomer();
        customer.id = Seed.id("customer", place).toString();
        customer.number = "C" + place;
        customer.name = Seed.name(place);
        customer.phone = Seed.phone(place);
        customer.email = Seed.email(place);
        customer.street = Seed.street(place);
        customer.city = Seed.city(place);
        customer.createdAt = place;
        return customer;
    }
}
