package io.github.creditkit.model.codeset;

/** Divisions of the industry classification that belong to one section, both inclusive. */
record DivisionRange(IndustrySection section, int first, int last) {
    boolean holds(int division) {
        return division >= first && division <= last;
    }
}
