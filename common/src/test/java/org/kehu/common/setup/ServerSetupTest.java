package org.kehu.common.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Verdict;
import org.kehu.common.label.Language;
import org.kehu.common.ledger.MemoryLedger;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Stage;
import org.kehu.common.sales.TaskTemplate;

class ServerSetupTest {

    private static Founding founding(Language language) {
        return new Founding("启衡", language, "CNY", "Asia/Shanghai", "admin", PersonName.of("李", "娜"));
    }

    @ParameterizedTest
    @EnumSource
    void aLedgerBeginsInEitherLanguage(Language language) {
        MemoryLedger ledger = MemoryLedger.founded(founding(language));
        assertEquals("启衡", ledger.get(Ledger.TYPE, Ledger.ID).title());
        assertEquals("李娜", ledger.get(User.TYPE, ServerSetup.ADMINISTRATOR).title());
    }

    @Test
    void stagesLeadFromFirstContactToWonOrLost() {
        MemoryLedger ledger = MemoryLedger.founded(founding(Language.CHINESE));
        List<String> stages = ledger.all(Stage.TYPE).stream()
                .sorted((one, other) -> one.require(Stage.POSITION).compareTo(other.require(Stage.POSITION)))
                .map(stage -> stage.title() + " " + stage.require(Stage.KIND) + " " + stage.require(Stage.PROBABILITY))
                .toList();
        assertEquals(
                List.of("初步接触 OPEN 10", "需求分析 OPEN 25", "方案报价 OPEN 50", "商务谈判 OPEN 75", "签约 WON 100", "失败 LOST 0"),
                stages);
        assertEquals(6, ledger.all(TaskTemplate.TYPE).size());
    }

    @Test
    void theAdministratorReachesEverything() {
        MemoryLedger ledger = MemoryLedger.founded(founding(Language.ENGLISH));
        RecordAccess access = Kehu.CATALOG.policy().accessOf(ledger.configuration(), ServerSetup.ADMINISTRATOR);
        assertTrue(access.allows(RecordAccess.ADMINISTER));
        for (RecordType type : Kehu.SCHEMA.types()) {
            RecordAction most = type.isLasting() ? RecordAction.READ : RecordAction.DELETE;
            assertEquals(Scope.ALL, access.scope(most, type), type.name());
        }
    }

    @Test
    void aSecondBeginningChangesNothing() {
        MemoryLedger ledger = MemoryLedger.founded(founding(Language.ENGLISH));
        List<CrmRecord> before = List.copyOf(ledger.everything());
        Verdict verdict = ledger.push(Actor.SYSTEM, ServerSetup.unit(founding(Language.ENGLISH), MemoryLedger.MORNING));
        assertEquals(Verdict.Kind.DUPLICATE, verdict.kind());
        assertEquals(before, List.copyOf(ledger.everything()));
    }
}
