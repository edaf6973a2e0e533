package org.kehu.server.organisation.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Verdict;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.PersonName;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.sync.UnitCodec;
import org.kehu.server.commands.control.CommandDoor;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.database.boundary.SchemaReady;
import org.kehu.server.identity.boundary.FirstAdministrator;

/** Gives a new ledger its first records, through the door as everything else; a ledger that is there is left alone. */
@ApplicationScoped
public class LedgerSetup {
    private static final Logger LOG = Logger.getLogger(LedgerSetup.class.getName());

    @Inject
    private CommandDoor door;

    @Inject
    private Rights rights;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.company")
    private String company;

    @Inject
    @ConfigProperty(name = "kehu.currency")
    private String currency;

    @Inject
    @ConfigProperty(name = "kehu.zone")
    private String zone;

    @Inject
    @ConfigProperty(name = "kehu.language")
    private String language;

    void prepare(@Observes @Priority(3) SchemaReady schema) {
        if (rights.configuration().find(Ledger.TYPE, Ledger.ID) != null) {
            return;
        }
        CommandUnit unit = ServerSetup.unit(founding(), clock.instant());
        Verdict verdict =
                door.push(Actor.SYSTEM, unit, UnitCodec.hash(new UnitCodec(Kehu.CATALOG.commands()).write(unit)));
        if (!verdict.isApplied()) {
            throw new IllegalStateException("the ledger could not be founded: " + verdict);
        }
        LOG.log(Level.INFO, "The ledger {0} has been founded", company);
    }

    private Founding founding() {
        Language words = Language.of(Locale.forLanguageTag(language.replace('_', '-')));
        PersonName administrator = PersonName.of("", Labels.of(words).text("setup.role.administrator"));
        return new Founding(company, words, currency, zone, FirstAdministrator.NAME, administrator);
    }
}
