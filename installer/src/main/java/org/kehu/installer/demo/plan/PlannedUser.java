package org.kehu.installer.demo.plan;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An employee who can sign in. */
public record PlannedUser(
        SourceKey key,
        String login,
        String firstName,
        String lastName,
        String mail,
        String extension,
        SourceKey department,
        @Nullable SourceKey superior,
        String title,
        DemoRole role,
        ZoneId zone) {

    public String fullName() {
        return firstName + " " + lastName;
    }
}
