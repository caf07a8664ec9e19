package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.OrgRef;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数据项说明")
class RecordTypeTest {
    /** The 28 items of the permit template in their order. */
    private static final List<String> PERMIT = List.of(
            "XK_XDR_MC 行政相对人名称",
            "XK_XDR_LB 行政相对人类别",
            "XK_XDR_SHXYM 行政相对人代码_1(统一社会信用代码)",
            "XK_XDR_GSZC 行政相对人代码_2(工商注册号)",
            "XK_XDR_ZZJG 行政相对人代码_3(组织机构代码)",
            "XK_XDR_SWDJ 行政相对人代码_4(税务登记号)",
            "XK_XDR_SYDW 行政相对人代码_5(事业单位证书号)",
            "XK_XDR_SHZZ 行政相对人代码_6(社会组织登记证号)",
            "XK_FRDB 法定代表人",
            "XK_FR_ZJLX 法定代表人证件类型",
            "XK_FR_ZJHM 法定代表人证件号码",
            "XK_XDR_ZJLX 证件类型",
            "XK_XDR_ZJHM 证件号码",
            "XK_XKWS 行政许可决定文书名称",
            "XK_WSH 行政许可决定文书号",
            "XK_XKLB 许可类别",
            "XK_XKZS 许可证书名称",
            "XK_XKBH 许可编号",
            "XK_NR 许可内容",
            "XK_JDRQ 许可决定日期",
            "XK_YXQZ 有效期自",
            "XK_YXQZI 有效期至",
            "XK_XKJG 许可机关",
            "XK_XKJGDM 许可机关统一社会信用代码",
            "XK_ZT 当前状态",
            "XK_LYDW 数据来源单位",
            "XK_LYDWDM 数据来源单位统一社会信用代码",
            "BZ 备注");

    /** Items 14 to 30 of the penalty template; those before are the subject's, as in a permit. */
    private static final List<String> PENALTY = List.of(
            "CF_WSH 行政处罚决定书文号",
            "CF_WFXW 违法行为类型",
            "CF_SY 违法事实",
            "CF_YJ 处罚依据",
            "CF_CFLB 处罚类别",
            "CF_NR 处罚内容",
            "CF_NR_FK 罚款金额（万元）",
            "CF_NR_WFFF 没收违法所得、没收非法财物的金额（万元）",
            "CF_NR_ZKDX 暂扣或吊销证照名称及编号",
            "CF_JDRQ 处罚决定日期",
            "CF_YXQ 处罚有效期",
            "CF_GSJZQ 公示截止期",
            "CF_CFJG 处罚机关",
            "CF_CFJGDM 处罚机关统一社会信用代码",
            "CF_SJLY 数据来源单位",
            "CF_SJLYDM 数据来源单位统一社会信用代码",
            "BZ 备注");

    private static List<String> coded(Class<? extends Record> type) {
        return RecordType.of(type).items().stream()
                .filter(item -> !item.code().isEmpty())
                .map(item -> item.code() + " " + item.nameZh())
                .toList();
    }

    @Test
    void a_permit_has_the_28_items_of_the_template_in_their_order() {
        assertThat(coded(AdministrativePermit.class)).containsExactlyElementsOf(PERMIT);
    }

    @Test
    void a_penalty_has_the_30_items_of_the_template_in_their_order() {
        List<String> subject = PERMIT.subList(0, 13).stream()
                .map(item -> item.replace("XK_", "CF_"))
                .toList();

        assertThat(coded(AdministrativePenalty.class)).hasSize(30).startsWith(subject.toArray(String[]::new));
        assertThat(coded(AdministrativePenalty.class).subList(13, 30)).containsExactlyElementsOf(PENALTY);
    }

    @Test
    void an_item_is_found_by_its_path_and_by_its_code() {
        RecordType<AdministrativePermit> type = RecordType.of(AdministrativePermit.class);

        assertThat(type.item("/subject/legalRepresentative/idNumber")).hasValueSatisfying(item -> {
            assertThat(item.code()).isEqualTo("XK_FR_ZJHM");
            assertThat(item.personal()).isTrue();
            assertThat(item.maxLength()).isEqualTo(64);
            assertThat(item.lengthSure()).isTrue();
        });
        assertThat(type.itemOfCode("XK_WSH").orElseThrow().path()).isEqualTo("/decisionNo");
        assertThat(type.item("/nothing")).isEmpty();
        assertThat(type.itemOfCode("")).isEmpty();
    }

    @Test
    void every_record_of_the_model_can_be_checked() {
        assertThat(RecordClasses.all())
                .hasSizeGreaterThan(40)
                .allSatisfy(type -> assertThat(RecordType.of(type).items()).isNotEmpty());
    }

    @Test
    void every_item_has_a_chinese_name() {
        // An organisation's items take their names from where it stands.
        assertThat(RecordClasses.all())
                .filteredOn(type -> type != OrgRef.class)
                .flatMap(type -> RecordType.of(type).items())
                .allSatisfy(item -> assertThat(item.nameZh()).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void what_is_no_record_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordType.of(String.class))
                .withMessageContaining("no record");
    }
}
