package io.github.creditkit.model.codeset;

import java.util.List;

/**
 * The enumeration of code sets that exist as tables only (仅有代码表的代码集), such as the grades of a city's own
 * evaluation scheme. It has no constants: their rows have a code and a name and nothing to switch on.
 */
public enum LocalCode implements CodeValue {
    ;

    @Override
    public String code() {
        return name();
    }

    @Override
    public String nameZh() {
        return name();
    }

    @Override
    public String nameEn() {
        return name();
    }

    @Override
    public boolean official() {
        return false;
    }

    @Override
    public String source() {
        return "";
    }

    @Override
    public List<String> aliases() {
        return List.of();
    }
}
