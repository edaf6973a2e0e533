package org.kehu.installer.demo.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kehu.installer.demo.source.Customer;
import org.kehu.installer.demo.source.Employee;
import org.kehu.installer.demo.source.Office;
import org.kehu.installer.demo.source.SteelWheels;

/**
 * The offices as departments and the employees as users.
 *
 * <p>An office hangs below the one where the superior of its sales representatives sits; that makes three branches which
 * are just the territories of the three sales managers.
 */
final class Staff {
    /** Gerard Bondur, sales manager for Europe, Middle East and Africa: 21 of the 22 such customers are his region's. */
    static final int HOLDER_OF_UNASSIGNED = 1102;

    private final SteelWheels source;
    private final Map<Integer, Employee> employees;
    private final Map<String, Office> offices;
    private final Logins logins;
    private final Map<SourceKey, PlannedUser> users = new TreeMap<>();

    Staff(SteelWheels source) {
        this.source = source;
        this.employees = source.employees().stream().collect(Collectors.toMap(Employee::number, Function.identity()));
        this.offices = source.offices().stream().collect(Collectors.toMap(Office::code, Function.identity()));
        this.logins = Logins.of(source.employees());
        source.employees().forEach(employee -> users.put(SourceKey.user(employee.number()), user(employee)));
    }

    List<PlannedUser> users() {
        return List.copyOf(users.values());
    }

    List<PlannedUser> agents() {
        return users.values().stream()
                .filter(user -> user.role() == DemoRole.AGENT)
                .toList();
    }

    PlannedUser owner(Customer customer) {
        Integer salesperson = customer.salesperson();
        SourceKey key = SourceKey.user(salesperson == null ? HOLDER_OF_UNASSIGNED : salesperson);
        PlannedUser owner = users.get(key);
        if (owner == null) {
            throw new IllegalArgumentException("there is no " + key + " to own " + customer.name());
        }
        return owner;
    }

    /** Departments, each after the one it hangs below. */
    List<PlannedDepartment> departments() {
        return source.offices().stream()
                .map(this::department)
                .sorted(Comparator.comparing((PlannedDepartment d) -> d.parent() != null)
                        .thenComparing(PlannedDepartment::code))
                .toList();
    }

    private PlannedDepartment department(Office office) {
        return new PlannedDepartment(
                departmentKey(office),
                office.code(),
                office.city(),
                parent(office).map(Staff::departmentKey).orElse(null),
                leader(office).orElse(null),
                Zones.of(office),
                office.phone(),
                office.address());
    }

    private Optional<Office> parent(Office office) {
        return source.employees().stream()
                .filter(e -> e.officeCode().equals(office.code()) && isRepresentative(e) && e.superior() != null)
                .map(e -> offices.get(employees.get(e.superior()).officeCode()))
                .filter(superiors -> !superiors.equals(office))
                .findFirst();
    }

    private Optional<SourceKey> leader(Office office) {
        return source.employees().stream()
                .filter(e -> e.officeCode().equals(office.code()))
                .map(e -> users.get(SourceKey.user(e.number())))
                .filter(user -> user.role() == DemoRole.SALES_LEADER)
                .map(PlannedUser::key)
                .findFirst();
    }

    private PlannedUser user(Employee employee) {
        Office office = offices.get(employee.officeCode());
        Integer superior = employee.superior();
        return new PlannedUser(
                SourceKey.user(employee.number()),
                logins.login(employee),
                employee.firstName(),
                employee.lastName(),
                logins.mail(employee),
                employee.extension(),
                departmentKey(office),
                superior == null ? null : SourceKey.user(superior),
                employee.title(),
                DemoRole.of(employee, hasCustomers(employee)),
                Zones.of(office));
    }

    private boolean hasCustomers(Employee employee) {
        return source.customers().stream()
                .anyMatch(c -> c.salesperson() != null && c.salesperson() == employee.number());
    }

    private static boolean isRepresentative(Employee employee) {
        return employee.title().equals("Sales Rep");
    }

    private static SourceKey departmentKey(Office office) {
        return SourceKey.of(SourceKey.Kind.DEPARTMENT, office.code());
    }
}
