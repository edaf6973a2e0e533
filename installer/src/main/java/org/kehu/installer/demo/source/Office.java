package org.kehu.installer.demo.source;

/** A sales office and the territory that it serves (NA, EMEA, APAC, Japan). */
public record Office(String code, String phone, Address address, String territory) {

    static Office of(ScriptRow row) {
        return new Office(row.text("OFFICECODE"), row.text("PHONE"), Address.of(row), row.text("TERRITORY"));
    }

    public String city() {
        return address.city();
    }
}
