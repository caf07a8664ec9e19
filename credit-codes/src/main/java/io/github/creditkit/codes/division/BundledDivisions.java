package io.github.creditkit.codes.division;

/**
 * The table that comes with this library, made ready when this class is first used. {@code DivisionData} is written by the
 * program in {@code src/divisions}.
 */
final class BundledDivisions {
    static final DivisionTable TABLE = new DivisionTable(
            DivisionData.edition(),
            new DivisionRows(
                    DivisionData.provinces(),
                    DivisionData.prefectures(),
                    DivisionData.counties(),
                    DivisionData.flags(),
                    DivisionData.first(),
                    DivisionData.last(),
                    DivisionData.nameStarts(),
                    DivisionData.nameLengths(),
                    DivisionData.names(),
                    DivisionData.links()));

    private BundledDivisions() {}
}
