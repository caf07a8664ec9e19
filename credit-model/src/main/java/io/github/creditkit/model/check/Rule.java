package io.github.creditkit.model.check;

import io.github.creditkit.codes.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of records by their stable ids (规则编号). Ids end up in other people's databases: a changed one is a breaking
 * change.
 *
 * <p>Source of the rules: the standards named at each record; where these leave a choice it is this library's.
 */
public enum Rule implements Reason {
    /** A required item is empty (必填项为空). */
    FLD_01(Level.ERROR, "必填项为空", "required item empty", "{item}不能为空", "{item} must not be empty"),
    /** Longer than the item allows (超过最大长度); a warning where no document confirms the length. */
    FLD_02(
            Level.ERROR,
            "超长",
            "too long",
            "{item}长 {found} 个字符，最多 {expected} 个",
            "{item} has {found} characters, at most {expected} are allowed"),
    /** No date, number or amount (日期、数值或金额无效). */
    FLD_03(
            Level.ERROR,
            "日期、数值或金额无效",
            "no date, number or amount",
            "{item}无效：应为{expected}",
            "{item} is not valid: expected {expected}"),
    /** Not in the code set (不在代码集内); a warning for open sets. */
    FLD_04(
            Level.ERROR,
            "不在代码集内",
            "not in the code set",
            "{item}不在代码集内；可用的有：{expected}",
            "{item} is not in the code set; there are: {expected}"),
    /** An identity code is refused (身份代码无效), for the reasons attached. */
    FLD_05(Level.ERROR, "身份代码无效", "identity code refused", "{item}无效：{expected}", "{item} is refused: {expected}"),
    /** An organ's code is 17 zeros and an X (机关代码为 17 个 0 加 X). */
    FLD_06(
            Level.WARNING,
            "机关代码为占位值",
            "organ without a code",
            "{item}为占位值（17 个 0 加 X），应填写真实代码",
            "{item} is the placeholder of 17 zeros and X; the real code is wanted"),
    /** One kind of code in the item of another (代码类型填错). */
    FLD_07(
            Level.ERROR,
            "代码类型填错",
            "code of another kind",
            "{item}填写的是另一类代码：{found}",
            "{item} holds another kind of code: {found}"),
    /** Read with folding (已规范读取): full width, blanks, hyphens, an alias, a unit, separators of thousands. */
    FLD_08(
            Level.NOTE,
            "已规范读取",
            "read in its canonical form",
            "{item}已按规范形式读取：{expected}",
            "{item} was read in its canonical form: {expected}"),
    /** A member of JSON that nobody knows, where only known ones may be (未知成员). */
    FLD_09(Level.ERROR, "未知成员", "unknown member", "不认识的成员 {item}", "unknown member {item}"),
    /** The organization code is not that of the credit code (组织机构代码与统一社会信用代码不一致). */
    XID_01(
            Level.WARNING,
            "组织机构代码不一致",
            "organization code differs",
            "组织机构代码与统一社会信用代码第 9 至 17 位不一致",
            "the organization code differs from positions 9 to 17 of the unified social credit code"),
    /** The category is not that of the credit code (类别与统一社会信用代码前两位不一致). */
    XID_02(
            Level.WARNING,
            "类别与代码不一致",
            "category and code disagree",
            "类别与统一社会信用代码前两位“{found}”不一致",
            "the category does not agree with the first two characters \"{found}\" of the credit code"),
    /** Category against identifiers of a permit (许可：类别与代码矩阵). */
    PMT_01(Level.ERROR, "类别与代码不匹配", "category against identifiers", "{item}{expected}", "{item}: {expected}"),
    /** The end of validity before its beginning (许可：有效期止早于有效期起). */
    PMT_02(Level.ERROR, "有效期颠倒", "validity out of order", "有效期至早于有效期自", "the validity ends before it begins"),
    /** Decided after it was received (许可：决定日期晚于接收日期). */
    PMT_03(
            Level.ERROR,
            "决定日期在未来",
            "decided after receipt",
            "{item}晚于接收日期 {expected}",
            "{item} is after the day of receipt, {expected}"),
    /** Sent later than seven working days (许可：迟报). */
    PMT_04(
            Level.WARNING,
            "迟报",
            "late",
            "作出决定后 {found} 个工作日才报送，应在 {expected} 个工作日内",
            "sent {found} working days after the decision; {expected} are allowed"),
    /** Another category without its name (许可：“其他”未写明类别). */
    PMT_05(
            Level.ERROR,
            "“其他”未写明",
            "other without a name",
            "{item}为“其他”时须写明具体类别，如“其他-备案”",
            "{item} is 其他 and must say which, such as 其他-备案"),
    /** Document type and number of the representative stand together or not at all (许可：法定代表人证件类型与号码须同时填写). */
    PMT_06(
            Level.ERROR,
            "证件类型与号码不成对",
            "document type and number not both",
            "法定代表人证件类型与证件号码须同时填写或同时为空",
            "document type and number of the legal representative stand together or not at all"),
    /** The code of an organ does not begin as organs' codes do (许可：机关代码前两位). */
    PMT_07(
            Level.WARNING,
            "机关代码前两位异常",
            "unusual code of an organ",
            "{item}前两位“{found}”不是机关、事业单位或群众团体",
            "{item} begins with \"{found}\", which is no organ, public institution or mass organisation"),
    /** Category and amount of a penalty (处罚：类别与金额不匹配). */
    PEN_01(Level.ERROR, "处罚类别与内容不匹配", "category without its content", "{item}{expected}", "{item}: {expected}"),
    /** The amount looks like 元 in an item of 万元 (处罚：金额疑似以元填写). */
    PEN_02(
            Level.WARNING,
            "金额单位可疑",
            "unit of the amount",
            "{item}为 {found} 万元，疑似以元填写",
            "{item} is {found} 万元, probably meant as 元"),
    /** Decided after it was received (处罚：决定日期晚于接收日期). */
    PEN_03(
            Level.ERROR,
            "决定日期在未来",
            "decided after receipt",
            "{item}晚于接收日期 {expected}",
            "{item} is after the day of receipt, {expected}"),
    /** Sent later than seven working days (处罚：迟报). */
    PEN_04(
            Level.WARNING,
            "迟报",
            "late",
            "作出决定后 {found} 个工作日才报送，应在 {expected} 个工作日内",
            "sent {found} working days after the decision; {expected} are allowed"),
    /** By its kind a minor failure, by default not published (处罚：轻微，默认不公示). */
    PEN_05(
            Level.NOTE,
            "轻微，默认不公示",
            "minor, not published by default",
            "简易程序或仅警告、通报批评，默认不公示",
            "a summary procedure, or a warning or criticism only, is not published by default"),
    /** Several penalties in one decision (处罚：一案多罚，公示期取最长). */
    PEN_06(
            Level.NOTE,
            "一案多罚",
            "several penalties",
            "一份决定含多种处罚，公示期取最长者",
            "several penalties in one decision: the longest publication decides"),
    /** Category against identifiers of a penalty (处罚：类别与代码矩阵). */
    PEN_07(Level.ERROR, "类别与代码不匹配", "category against identifiers", "{item}{expected}", "{item}: {expected}"),
    /** Another category without its name (处罚：“其他”未写明类别). */
    PEN_08(
            Level.ERROR,
            "“其他”未写明",
            "other without a name",
            "{item}为“其他”时须写明具体类别，如“其他-责令改正”",
            "{item} is 其他 and must say which, such as 其他-责令改正"),
    /** Document type and number of the representative stand together or not at all (处罚：法定代表人证件类型与号码须同时填写). */
    PEN_09(
            Level.ERROR,
            "证件类型与号码不成对",
            "document type and number not both",
            "法定代表人证件类型与证件号码须同时填写或同时为空",
            "document type and number of the legal representative stand together or not at all"),
    /** The code of an organ does not begin as organs' codes do (处罚：机关代码前两位). */
    PEN_10(
            Level.WARNING,
            "机关代码前两位异常",
            "unusual code of an organ",
            "{item}前两位“{found}”不是机关、事业单位或群众团体",
            "{item} begins with \"{found}\", which is no organ, public institution or mass organisation"),
    /** Sent later than seven working days (其他行政行为：迟报). */
    ACT_01(
            Level.WARNING,
            "迟报",
            "late",
            "作出决定后 {found} 个工作日才报送，应在 {expected} 个工作日内",
            "sent {found} working days after the decision; {expected} are allowed"),
    /** The code of an organ does not begin as organs' codes do (其他行政行为：机关代码前两位). */
    ACT_02(
            Level.WARNING,
            "机关代码前两位异常",
            "unusual code of an organ",
            "{item}前两位“{found}”不是机关、事业单位或群众团体",
            "{item} begins with \"{found}\", which is no organ, public institution or mass organisation"),
    /** Reason, day and organ of a removal come together (名单：移出事由、日期、机关须同时填写). */
    LST_01(
            Level.ERROR,
            "移出信息不完整",
            "removal incomplete",
            "移出事由、移出日期、移出机关须同时填写或同时为空",
            "reason, day and organ of the removal stand together or not at all"),
    /** A negative list rests on a law, regulation or policy (名单：缺少列入依据). */
    LST_02(
            Level.ERROR,
            "缺少列入依据",
            "no basis of the list",
            "负面名单须有法律、行政法规或者党中央、国务院政策文件依据",
            "a negative list needs a basis in law, administrative regulation, or Party or State Council policy"),
    /** The kind of organisation and its code disagree (主体：机构类别与代码前两位). */
    SUB_01(
            Level.ERROR,
            "机构类别与代码不一致",
            "kind and code disagree",
            "统一社会信用代码前两位“{found}”与该类机构不符，应为 {expected}",
            "the code begins with \"{found}\"; organisations of this kind have {expected}"),
    /** The class of the industry is not in its section (主体：行业小类不属于门类). */
    SUB_02(
            Level.WARNING,
            "行业小类与门类不一致",
            "class and section disagree",
            "行业小类不属于门类 {expected}",
            "the class is not in section {expected}"),
    /** Periods of former names overlap (主体：曾用名称期间重叠). */
    SUB_03(Level.WARNING, "曾用名称期间重叠", "former names overlap", "曾用名称的期间重叠", "the periods of former names overlap"),
    /** Category against identifiers of the subject, but for permits and penalties (主体：类别与代码). */
    SUB_04(Level.ERROR, "类别与代码不匹配", "category against identifiers", "{item}{expected}", "{item}: {expected}"),
    /** Document type and number stand together or not at all, but for permits and penalties (主体：证件类型与号码须同时填写). */
    SUB_05(
            Level.ERROR,
            "证件类型与号码不成对",
            "document type and number not both",
            "法定代表人证件类型与证件号码须同时填写或同时为空",
            "document type and number of the legal representative stand together or not at all"),
    /** The code of a commitment and its day disagree (承诺：编码与作出日期不一致). */
    CMT_01(
            Level.ERROR,
            "承诺编码与日期不一致",
            "code and day disagree",
            "承诺编码应为 20 位数字，第 7 至 14 位为承诺作出日期",
            "the code is 20 digits, of which 7 to 14 are the day it was made"),
    /** What is not fulfilled is told, and only then (承诺：未履行内容与履行状态不一致). */
    CMT_02(
            Level.ERROR,
            "履行状态与未履行内容不一致",
            "fulfilment and what is not fulfilled",
            "全部履行时{item}应为空，否则必填",
            "{item} is empty when all is fulfilled, else required"),
    /** Another type without its name (承诺：“其他”未写明). */
    CMT_03(Level.ERROR, "“其他”未写明", "other without a name", "{item}为“其他”时须写明类型", "{item} is 其他 and must say which"),
    /** A grade that the scheme does not have (评价：等级不属于该体系). */
    EVL_01(
            Level.ERROR,
            "等级不属于该评价体系",
            "no grade of the scheme",
            "{item}不属于该评价体系，应为 {expected}",
            "{item} is no grade of the scheme; there are {expected}"),
    /** A day before the one it follows (日期颠倒). */
    DAT_01(Level.ERROR, "日期颠倒", "dates out of order", "{item}早于起始日期", "{item} is before the beginning"),
    /** A day after the record was received (日期晚于接收日期). */
    DAT_02(
            Level.ERROR,
            "日期在未来",
            "day after receipt",
            "{item}晚于接收日期 {expected}",
            "{item} is after the day of receipt, {expected}"),
    /** The category of the subject cannot be told from its identifiers (2015 版：相对人类别无法判断). */
    LEG_01(
            Level.ERROR,
            "相对人类别无法判断",
            "category of the subject undecidable",
            "无法由所填代码判断相对人类别：{expected}",
            "the category of the subject cannot be told: {expected}"),
    /** A value that joins several of today (2015 版：代码含多种含义). */
    LEG_02(
            Level.WARNING,
            "代码含多种含义",
            "ambiguous code",
            "{item}“{found}”可指多种：{expected}",
            "{item} \"{found}\" can mean several: {expected}"),
    /** A digit without a numbering, or outside of it (2015 版：数字代码口径不明). */
    LEG_03(
            Level.ERROR,
            "数字代码口径不明",
            "digit without a numbering",
            "{item}“{found}”无法解读：{expected}",
            "{item} \"{found}\" cannot be read: {expected}"),
    /** The organ's code is not in the old table (2015 版：缺少机关代码). */
    LEG_04(
            Level.ERROR,
            "缺少机关代码",
            "code of the organ missing",
            "{item}不在旧表中；{expected}",
            "{item} is not in the old table; {expected}"),
    /** An item that the old table does not have (2015 版：旧表无此项). */
    LEG_05(
            Level.WARNING,
            "旧表无此项",
            "not in the old table",
            "{item}不在旧表中，转换后为空",
            "{item} is not in the old table and stays empty"),
    /** The same decision again in one file, with the same content (重复行). */
    DUP_01(Level.WARNING, "重复行", "row repeated", "与第 {found} 行重复，只写出一次", "the same as row {found}; written once"),
    /** The same decision again in one file, with other content (同一决定内容不同). */
    DUP_02(
            Level.ERROR,
            "同一决定内容不同",
            "same decision, other content",
            "与第 {found} 行是同一决定而内容不同，请核对后保留一行",
            "the same decision as row {found} with other content; keep one"),
    /** A measure that rests on no item of a list of measures (联合奖惩：措施无依据). */
    JNT_01(
            Level.ERROR,
            "措施无依据",
            "measure without a basis",
            "每项措施须指明一种惩戒或激励措施及其清单依据",
            "each measure names one restraint or incentive and the item of a list that it rests on"),
    /** Declined without a reason (联合奖惩：不予实施未说明理由). */
    JNT_02(Level.ERROR, "不予实施未说明理由", "declined without a reason", "不予实施的须说明理由", "who declines gives a reason"),
    /** An agent without the subject's authorisation (异议：代理人未提交授权委托书). */
    OBJ_01(
            Level.ERROR,
            "代理人无授权",
            "agent without authorisation",
            "代理人提出异议须附信用主体的授权委托书",
            "an agent needs the authorisation of the subject"),
    /** The result and the day of the reply come together (异议：处理结果与答复日期须同时填写). */
    OBJ_02(
            Level.ERROR,
            "处理结果与答复日期不成对",
            "result and reply not both",
            "处理结果与答复日期须同时填写或同时为空（申请人撤回的除外）",
            "result and day of the reply stand together or not at all, unless it was withdrawn"),
    /** Corrected, but no newer version of the record (异议：已更正而无新版本). */
    OBJ_03(
            Level.ERROR,
            "已更正而无新版本",
            "corrected without a new version",
            "已更正的须写明更正后的记录版本，且晚于异议所指版本",
            "what was corrected has a version after it, newer than the one objected to"),
    /** The state and the result disagree (异议：状态与处理结果不一致). */
    OBJ_04(
            Level.ERROR,
            "状态与处理结果不一致",
            "state and result disagree",
            "{item}与办理状态不一致",
            "{item} does not agree with the state"),
    /** Approved without the duties fulfilled, their proof or the commitment (修复：准予修复的条件不齐). */
    RPR_01(
            Level.ERROR,
            "修复条件不齐",
            "conditions of repair not met",
            "准予修复须义务履行完毕、有履行证明并已作出承诺，{item}不符合",
            "an approved repair has its duties fulfilled, with proof and the commitment; {item} is not so"),
    /** The decision comes with its day and who decided (修复：决定、日期、单位不完整). */
    RPR_02(
            Level.ERROR,
            "修复决定不完整",
            "decision incomplete",
            "修复决定须与决定日期、决定单位同时填写，缺{item}",
            "a decision comes with its day and who decided; {item} is missing"),
    /** Approved before the shortest term ended (修复：最短公示期未满). */
    RPR_03(
            Level.ERROR,
            "最短公示期未满",
            "shortest term not over",
            "{item}早于最短公示期届满日",
            "{item} is before the end of the shortest term"),
    /** Decided by another department than made the finding (修复：谁认定、谁修复). */
    RPR_04(
            Level.ERROR,
            "非认定单位决定",
            "decided by another department",
            "信用修复由认定单位决定（谁认定、谁修复）",
            "who made the finding decides on its repair"),
    /** An effect before the decision, without approval, or twice (修复：效果落实有误). */
    RPR_05(
            Level.ERROR,
            "修复效果有误",
            "effect out of place",
            "{item}：修复效果须在准予修复之后落实，每项一次",
            "{item}: an effect follows the approval, each once"),
    /** Completed while effects are open (修复：效果未全部落实即办结). */
    RPR_06(Level.ERROR, "修复效果未全部落实", "effects open", "已完成的修复须全部效果均已落实", "a completed repair has every effect done"),
    /** Refused, ended or revoked without a reason (修复：未说明理由). */
    RPR_07(
            Level.ERROR,
            "未说明理由",
            "without a reason",
            "不予受理、不予修复、终止办理、撤销修复的须说明理由",
            "who does not accept, refuses, ends or revokes gives a reason"),
    /** The state and the decision disagree (修复：状态与决定不一致). */
    RPR_08(
            Level.ERROR,
            "状态与决定不一致",
            "state and decision disagree",
            "{item}与办理状态不一致",
            "{item} does not agree with the state"),
    /** The notice of repair was not served with the decision (修复：两书未同达). */
    RPR_09(
            Level.WARNING,
            "两书未同达",
            "notice not served with the decision",
            "信用修复告知书未随处罚或列入决定书一并送达",
            "the notice of repair was not served together with the decision"),
    /** A plan both performed and ended (修复：重整计划既执行完毕又终止). */
    RPR_10(
            Level.ERROR,
            "重整计划自相矛盾",
            "plan performed and ended",
            "重整计划或和解协议不能既执行完毕又终止执行",
            "a plan is not performed and ended both"),
    /** The sender's end of publication lies beyond the longest term (公示截止期超过最长期限). */
    PUB_01(
            Level.WARNING,
            "公示截止期过长",
            "published too long",
            "{item} {found} 超过最长公示期限，以 {expected} 为准",
            "{item} {found} lies beyond the longest term of publication; {expected} counts"),
    /** Not of the item of the catalog that it is collected under (目录：与目录项不符). */
    CAT_01(
            Level.ERROR,
            "与目录项不符",
            "not of the catalog item",
            "不属于所报送的目录项：{expected}",
            "not of the catalog item it is sent under: {expected}"),
    /** What the catalog asks for is missing (目录：缺少目录必填项). */
    CAT_02(Level.ERROR, "缺少目录必填项", "demanded by the catalog", "目录要求填写{item}", "the catalog demands {item}"),
    /** What later law forbids to collect or to show: minors, welfare, what says too much of a person (依法不予归集). */
    CAT_03(Level.ERROR, "依法不予归集", "not to be collected", "{item}：{expected}", "{item}: {expected}"),
    /** A person's number where something is logged (审计：含自然人号码). */
    AUD_01(
            Level.ERROR,
            "留痕含自然人号码",
            "a person's number in a log",
            "{item}含有自然人证件号码，应改用主体标识摘要",
            "{item} holds a person's number; log a keyed hash of it"),
    /** From a source that is not the primary one: kept beside it, never instead of it (一数一源：非主数源). */
    PRV_01(
            Level.NOTE,
            "非主数源",
            "not the primary source",
            "来源不是该目录项的主数源，作为校核信息保存，不改变记录",
            "not from the primary source of the item: kept as a corroboration, changes nothing"),
    /** Another source says otherwise (多源校核：与主数源不一致). */
    PRV_02(
            Level.WARNING,
            "与主数源不一致",
            "sources disagree",
            "与主数源不一致，须核对：{expected}",
            "disagrees with the primary source; verify: {expected}"),
    /** Nobody can tell where it is from (数据来源不完整). */
    PRV_03(Level.ERROR, "数据来源不完整", "provenance incomplete", "数据来源缺少{expected}", "the provenance lacks {expected}"),
    /** What is said of where it is from cannot all be right (数据来源自相矛盾). */
    PRV_04(
            Level.ERROR,
            "数据来源自相矛盾",
            "provenance contradicts itself",
            "数据来源自相矛盾：{expected}",
            "the provenance contradicts itself: {expected}"),
    /** No primary source is configured for the item (未确定主数源). */
    PRV_05(
            Level.ERROR,
            "未确定主数源",
            "no primary source",
            "目录项没有确定主数源，请先配置",
            "no primary source is known for the item of the catalog; configure one"),
    /** Nothing tells this decision from another (缺少业务主键). */
    PRV_06(
            Level.ERROR,
            "缺少业务主键",
            "no business key",
            "缺少业务主键，无法判断是哪一条决定",
            "no business key: it cannot be told which decision this is"),
    /** Older than what is stored, or a version that is taken (版本已过时). */
    PRV_07(Level.ERROR, "版本已过时", "outdated version", "版本已过时：{expected}", "outdated: {expected}"),
    /** A version before it is missing (版本不连续). */
    PRV_08(
            Level.ERROR,
            "版本不连续",
            "version gap",
            "版本不连续，待第 {expected} 版到达后接受",
            "version gap: taken once version {expected} is there"),
    /** The same as what is stored (内容未变). */
    PRV_09(Level.NOTE, "内容未变", "unchanged", "与已存第 {expected} 版相同", "the same as version {expected}, which is stored"),
    /** An operation for which there is nothing (操作无对象). */
    PRV_10(Level.ERROR, "操作无对象", "nothing to act on", "操作与记录状态不符：{expected}", "the operation does not fit: {expected}"),
    /** No day of decision: no term, deadline or order can be counted from it (缺少决定日期). */
    PRV_11(
            Level.WARNING,
            "缺少决定日期",
            "no date of decision",
            "没有决定日期，无法计算期限和先后次序",
            "no date of decision: neither terms nor order can be counted");

    private static final Map<String, Rule> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Rule::word, Function.identity()));

    private final Level level;
    private final String word = name().replace('_', '-').toUpperCase(Locale.ROOT);
    private final String nameZh;
    private final String nameEn;
    private final String templateZh;
    private final String templateEn;

    Rule(Level level, String nameZh, String nameEn, String templateZh, String templateEn) {
        this.level = level;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.templateZh = templateZh;
        this.templateEn = templateEn;
    }

    /**
     * The rule with this id.
     *
     * @param word such as {@code PMT-02}
     * @return empty for no rule of this version
     */
    public static Optional<Rule> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /**
     * If a record can break it by itself; others are of the row that a record was read from, or of its catalog.
     *
     * @return false for FLD-08, FLD-09, LEG, DUP, CAT-01, CAT-02, PUB-01 and PRV but for PRV-02 and PRV-04
     */
    public boolean isOfRecord() {
        return switch (this) {
            case FLD_08, FLD_09, CAT_01, CAT_02, PUB_01 -> false;
            case PRV_02, PRV_04 -> true;
            default -> !name().startsWith("LEG_") && !name().startsWith("DUP_") && !name().startsWith("PRV_");
        };
    }

    /** {@return how much it matters unless a record says otherwise} */
    public Level level() {
        return level;
    }

    /** {@return the id, such as {@code PMT-02}} */
    @Override
    public String word() {
        return word;
    }

    @Override
    public String nameZh() {
        return nameZh;
    }

    @Override
    public String nameEn() {
        return nameEn;
    }

    @Override
    public String templateZh() {
        return templateZh;
    }

    @Override
    public String templateEn() {
        return templateEn;
    }
}
