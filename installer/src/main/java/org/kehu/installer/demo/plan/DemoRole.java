package org.kehu.installer.demo.plan;

import org.kehu.installer.demo.source.Employee;

/** What a person of the demo company may see: all, the own department and those below, the own records, the tickets. */
public enum DemoRole {
    DIRECTOR,
    SALES_LEADER,
    SALESPERSON,
    AGENT;

    /** Sales representatives without a customer answer tickets; otherwise the title decides. */
    static DemoRole of(Employee employee, boolean hasCustomers) {
        String title = employee.title();
        if (title.equals("President") || title.startsWith("VP ")) {
            return DIRECTOR;
        }
        if (title.contains("Manager")) {
            return SALES_LEADER;
        }
        return hasCustomers ? SALESPERSON : AGENT;
    }
}
