package org.kehu.common.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.SearchHit;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.search.SearchWord;
import org.kehu.common.search.SearchWords;

class LookalikesTest {
    private static final UUID HERE = new UUID(1, 1);
    private final CrmRecord shenghe = CrmRecord.blank(Customer.TYPE, new UUID(0, 1))
            .with(Customer.NAME, "苏州盛和精密机械有限公司")
            .with(Customer.PHONE, "+86 512 6288 4100")
            .with(Customer.EMAIL, "Office@Shenghe.example")
            .with(Customer.TAX_ID, "914403001922038216");
    private final CrmRecord acme =
            CrmRecord.blank(Customer.TYPE, new UUID(0, 2)).with(Customer.NAME, "Acme Tools Ltd.");
    private final CrmRecord lina = CrmRecord.blank(Contact.TYPE, new UUID(0, 3))
            .with(Contact.CUSTOMER, HERE)
            .with(Contact.NAME, PersonName.of("李", "娜"))
            .with(Contact.MOBILE, "13812345678");

    /** As the search of a device looks, over three records. */
    private List<CrmRecord> search(RecordType type, String typed) {
        List<SearchWord> words = SearchWords.of(typed);
        return List.of(shenghe, acme, lina).stream()
                .filter(one -> one.type() == type)
                .filter(one -> SearchHit.of(one, words, List::of).reasons().size() == words.size())
                .toList();
    }

    private List<Lookalikes.Lookalike> of(CrmRecord draft, Field<?> field) {
        return new Lookalikes(new Likening(draft.type(), "CNY"), words -> search(draft.type(), words)).of(draft, field);
    }

    private static CrmRecord draft(RecordType type) {
        return CrmRecord.blank(type, new UUID(9, 9));
    }

    @ParameterizedTest
    @CsvSource({"盛和精密机械, NAME_CORE", "苏州盛和精密机械有限公司, NAME", "盛和精密机械（苏州）集团, NAME_CORE", "圣和精密机械, NAME_SOUND"})
    void aNameIsFoundAsPeopleVaryIt(String typed, Sign sign) {
        List<Lookalikes.Lookalike> found = of(draft(Customer.TYPE).with(Customer.NAME, typed), Customer.NAME);
        assertEquals(1, found.size());
        assertEquals(shenghe, found.get(0).record());
        assertEquals(sign, found.get(0).clue().sign());
    }

    @ParameterizedTest
    @CsvSource({"acme tools, NAME_CORE", "Acme Tols GmbH, NAME_SLIP"})
    void soIsOneOfLetters(String typed, Sign sign) {
        List<Lookalikes.Lookalike> found = of(draft(Customer.TYPE).with(Customer.NAME, typed), Customer.NAME);
        assertEquals(
                List.of(acme), found.stream().map(Lookalikes.Lookalike::record).toList());
        assertEquals(sign, found.get(0).clue().sign());
    }

    @Test
    void whatIsHalfTypedOrAnotherIsNot() {
        for (String typed : List.of("盛和", "苏州", "苏州盛和食品", "Acme", "A", "有限公司")) {
            assertEquals(List.of(), of(draft(Customer.TYPE).with(Customer.NAME, typed), Customer.NAME), typed);
        }
    }

    @Test
    void numbersAreFoundHoweverTheyAreTyped() {
        CrmRecord draft = draft(Customer.TYPE)
                .with(Customer.PHONE, "0512-62884100")
                .with(Customer.EMAIL, "OFFICE@shenghe.example")
                .with(Customer.TAX_ID, "9144 0300 1922 0382 16");
        for (Field<?> field : List.of(Customer.PHONE, Customer.EMAIL, Customer.TAX_ID)) {
            assertEquals(
                    List.of(shenghe),
                    of(draft, field).stream().map(Lookalikes.Lookalike::record).toList(),
                    field::name);
        }
        assertEquals(List.of(), of(draft, Customer.NAME));
    }

    @Test
    void nothingIsLookedForWhereNothingIsLeftOfWhatWasTyped() {
        List<String> searched = new ArrayList<>();
        Lookalikes lookalikes = new Lookalikes(new Likening(Customer.TYPE, "CNY"), words -> {
            searched.add(words);
            return List.of(shenghe);
        });
        CrmRecord draft = draft(Customer.TYPE)
                .with(Customer.TAX_ID, "——")
                .with(Customer.NAME, "（）")
                .with(Customer.EMAIL, " ");
        for (Field<?> field : List.of(Customer.TAX_ID, Customer.NAME, Customer.EMAIL)) {
            assertEquals(List.of(), lookalikes.of(draft, field), field::name);
        }
        assertEquals(List.of(), searched);
    }

    @Test
    void aPersonIsFoundAtTheSameCustomerAndByTheNumber() {
        CrmRecord draft = draft(Contact.TYPE).with(Contact.NAME, PersonName.of("李", "娜"));
        assertEquals(List.of(), of(draft, Contact.NAME));
        assertEquals(1, of(draft.with(Contact.CUSTOMER, HERE), Contact.NAME).size());
        assertEquals(
                1,
                of(draft.with(Contact.PHONE, "+8613812345678"), Contact.PHONE).size());
    }
}
