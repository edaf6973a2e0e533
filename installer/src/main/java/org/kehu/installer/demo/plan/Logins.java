package org.kehu.installer.demo.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kehu.installer.demo.source.Employee;

/**
 * Sign-in names: the part of the mail address before the @. Where two people share one, the later employee number gets
 * more letters of the first name before the last name until it differs, and a mail address to match.
 */
record Logins(Map<Integer, String> byEmployee) {

    static Logins of(Collection<Employee> employees) {
        Map<Integer, String> byEmployee = new HashMap<>();
        Set<String> taken = new HashSet<>();
        employees.stream()
                .sorted(java.util.Comparator.comparingInt(Employee::number))
                .forEach(employee -> byEmployee.put(employee.number(), free(employee, taken)));
        return new Logins(Map.copyOf(byEmployee));
    }

    String login(Employee employee) {
        return byEmployee.get(employee.number());
    }

    String mail(Employee employee) {
        return login(employee) + employee.mail().substring(employee.mail().indexOf('@'));
    }

    private static String free(Employee employee, Set<String> taken) {
        String login = employee.mail().substring(0, employee.mail().indexOf('@'));
        for (int letters = 2; !taken.add(login); letters++) {
            if (letters > employee.firstName().length()) {
                login = login + employee.number();
            } else {
                login = (employee.firstName().substring(0, letters) + employee.lastName()).toLowerCase(Locale.ROOT);
            }
        }
        return login;
    }
}
