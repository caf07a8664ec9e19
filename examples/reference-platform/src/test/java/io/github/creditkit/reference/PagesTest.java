package io.github.creditkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("参考平台网页")
class PagesTest {
    private static final String NUMBER = "350102190102030111";

    @TempDir
    static Path data;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = new RunningPlatform(data);
        LocalDate decided = LocalDate.now().minusDays(20);
        for (int i = 1; i <= 3; i++) {
            assertThat(platform.call(
                                    "bureau",
                                    "PUT",
                                    "/records/administrativePenalty/F" + i,
                                    RunningPlatform.penalty(
                                            i, decided.plusDays(i).toString()))
                            .status())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    @Test
    void everyone_finds_a_subject_by_code_and_by_name_and_no_persons_number() throws Exception {
        assertThat(platform.get("/").body()).contains("公开查询").contains("<label for=\"q\">");
        assertThat(platform.get("/search?q=91-350100-pdy000036-1")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/subjects/" + RunningPlatform.SUBJECT);
        HttpResponse<String> named = platform.get("/search?q=%E6%9F%90%E7%A7%91%E6%8A%80%E6%9C%89");
        assertThat(named.body()).contains(RunningPlatform.SUBJECT).contains("3 条公开记录");
        HttpResponse<String> subject = platform.get("/subjects/" + RunningPlatform.SUBJECT);
        assertThat(subject.statusCode()).isEqualTo(200);
        assertThat(subject.body())
                .contains("市监处罚〔2026〕2号")
                .contains("行政处罚")
                .contains("罚款 2000 元")
                .doesNotContain(NUMBER)
                .doesNotContain("某甲");
    }

    @Test
    void what_is_not_there_or_not_public_is_told_with_a_way_back() throws Exception {
        HttpResponse<String> none = platform.get("/subjects/91350100PDY000052Y");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("没有可公开的记录").contains("返回公开查询");
        assertThat(platform.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(platform.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script>")
                .contains("没有可公开的记录");
    }

    @Test
    void an_objection_is_handed_in_and_followed() throws Exception {
        Matcher record = Pattern.compile("record=(r[0-9a-z]+)")
                .matcher(platform.get("/subjects/" + RunningPlatform.SUBJECT).body());
        assertThat(record.find()).isTrue();
        Map<String, String> form = Map.of(
                "code",
                RunningPlatform.SUBJECT,
                "recordId",
                record.group(1),
                "claim",
                "error",
                "statement",
                "金额与决定书不一致'); drop table record; --",
                "representative",
                "某甲",
                "evidence",
                "行政处罚决定书");
        HttpResponse<String> sent = platform.post("/objection", "/objection", form);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String where = sent.headers().firstValue("Location").orElseThrow();
        assertThat(platform.get(where.substring(where.indexOf("/objections"))).body())
                .contains("已提交")
                .contains("提交");
        assertThat(platform.send("/objection", form, "forged").statusCode()).isEqualTo(403);
    }

    @Test
    void a_desk_is_for_those_who_signed_in_and_an_overview_for_those_who_run_the_platform() throws Exception {
        assertThat(platform.get("/desk").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        assertThat(platform.signIn("bureau").headers().firstValue("Location").orElseThrow())
                .contains("/desk");
        assertThat(platform.get("/desk").body()).contains("部门工作台").contains("迟报");
        assertThat(platform.get("/dashboard").statusCode()).isEqualTo(403);
        platform.signIn("center");
        assertThat(platform.get("/dashboard").body()).contains("各单位报送").contains("<svg");
    }

    @Test
    void a_browser_is_told_to_load_nothing_from_elsewhere() throws Exception {
        HttpResponse<String> home = platform.get("/");
        assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(home.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(home.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(home.body())
                .doesNotContain("<script")
                .doesNotContain("http://")
                .contains("/style.css");
        assertThat(platform.get("/style.css").statusCode()).isEqualTo(200);
    }
}
