package io.github.creditkit.model.dialect;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import java.util.ArrayList;
import java.util.List;

/** Collects what is said of the cells of one row (行内说明). */
final class RowNotes implements CellNotes {
    private static final int SHOWN = 40;

    private final List<Issue> issues = new ArrayList<>();
    private String path = "";
    private ItemName name = ItemName.WHOLE;
    private boolean personal;

    /** What follows is of this item. */
    RowNotes at(Item item) {
        path = item.path();
        name = new ItemName(item.code(), item.nameZh());
        personal = item.personal();
        return this;
    }

    List<Issue> issues() {
        return issues;
    }

    @Override
    public void folded(Bilingual how) {
        add(Rule.FLD_08, "", how);
    }

    @Override
    public void refused(String cell, Bilingual expected) {
        add(Rule.FLD_03, shown(cell), expected);
    }

    @Override
    public void missing() {
        add(Rule.FLD_01, "", Bilingual.NONE);
    }

    @Override
    public void add(Rule rule, String found, Bilingual expected) {
        add(rule, rule.level(), found, expected);
    }

    void add(Rule rule, Level level, String found, Bilingual expected) {
        issues.add(new Issue(rule, level, path, name, shown(found), expected, List.of()));
    }

    /** Any cell may hold a person's number by mistake. */
    private String shown(String cell) {
        String hidden = personal ? "" : PersonalNumbers.hide(cell);
        return hidden.length() <= SHOWN ? hidden : hidden.substring(0, SHOWN) + "…";
    }
}
