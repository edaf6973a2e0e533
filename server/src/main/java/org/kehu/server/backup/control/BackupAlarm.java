package org.kehu.server.backup.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Command;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.server.timers.control.JobRun;

/** Gives each administrator an urgent task for today, once a day: it is seen on every device, also by who looks at no server. */
final class BackupAlarm {
    private final JobRun run;
    private final Labels words;

    /** @param language of the server, as it is set */
    BackupAlarm(JobRun run, String language) {
        this.run = run;
        this.words = Labels.of(Language.of(Locale.forLanguageTag(language.replace('_', '-'))));
    }

    void raise(String problem) {
        for (CrmRecord person : administrators(run.configuration())) {
            run.give(person.ref(), task(person, run.day(), words, problem).toArray(new Command[0]));
        }
    }

    /** Made, and then given to its owner: nobody writes the owner of a new record himself. */
    static List<Command> task(CrmRecord person, LocalDate day, Labels words, String problem) {
        UUID id = Ids.derived(person.id(), "backup", day.toString());
        FieldValues values = FieldValues.of(Task.TYPE)
                .with(Task.SUBJECT, words.text("job.backup.task"))
                .with(Task.NOTES, words.text("job.backup.task.notes", problem))
                .with(Task.PRIORITY, "HIGH")
                .with(Task.DUE, day);
        return List.of(
                new CreateRecord(id, values, null), new AssignOwner(new RecordRef(Task.TYPE.name(), id), person.id()));
    }

    private static List<CrmRecord> administrators(Configuration configuration) {
        return configuration.all(User.TYPE).stream()
                .filter(person -> !person.isDeleted() && person.is(User.ACTIVE))
                .filter(person -> Kehu.CATALOG
                        .policy()
                        .accessOf(configuration, person.id())
                        .allows(RecordAccess.ADMINISTER))
                .toList();
    }
}
