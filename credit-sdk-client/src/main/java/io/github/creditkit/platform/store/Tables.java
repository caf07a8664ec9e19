package io.github.creditkit.platform.store;

/** The tables of a store within one piece of work (数据表). Not to be kept beyond it. */
public interface Tables {
    /** {@return batches, their parts, and what became of rows} */
    BatchTable batches();

    /** {@return records and their versions, in the order of their changes} */
    RecordTable records();

    /** {@return objections and repairs} */
    CaseTable cases();

    /** {@return joint actions} */
    JointActionTable jointActions();

    /** {@return what was answered to calls that may come again} */
    AnswerTable answers();

    /** {@return who looked at what} */
    AuditTable audit();

    /** {@return credit reports that were ordered} */
    ReportTable reports();

    /** {@return how units submitted} */
    StatisticsTable statistics();
}
