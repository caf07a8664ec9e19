package io.github.creditkit.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.schema.Schemas.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("JSON Schema：一处之错")
class SchemaFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "/decisionNo,'\"\"',minLength",
        "/decisionNo,7,type",
        "/subject,'\"某公司\"',type",
        "/subject/creditCode,'\"9135\"',pattern",
        "/decidedOn,'\"2026/03/02\"',pattern",
        "/decidedOn,'\"20260302\"',pattern",
        "/validity/to,[],type",
        "/authority,null,type",
    })
    void a_fault_has_its_keyword(String path, String value, String keyword) throws JsonProcessingException {
        JsonNode json = SingleFaults.with(Schemas.tree(Samples.permit()), path, Schemas.JSON.readTree(value));

        assertThat(Schemas.refusals(AdministrativePermit.class, json)).containsExactly(new Refusal(path, keyword));
    }

    @Test
    void a_length_is_counted_in_code_points() {
        String longest = "\uD842\uDFB7".repeat(200);
        JsonNode good = Schemas.tree(Samples.permit());
        JsonNode most = SingleFaults.with(good, "/subject/name", TextNode.valueOf(longest));
        JsonNode more = SingleFaults.with(good, "/subject/name", TextNode.valueOf(longest + "某"));

        assertThat(Schemas.refusals(AdministrativePermit.class, most)).isEmpty();
        assertThat(Schemas.refusals(AdministrativePermit.class, more))
                .containsExactly(new Refusal("/subject/name", "maxLength"));
    }

    @ParameterizedTest
    @CsvSource({
        "/fineAmount/value,-0.01,minimum",
        "/fineAmount/value,'\"0.2\"',type",
        "/fineAmount/unit,'\"美元\"',enum",
        "/penaltyCategories,[],minItems",
        "/penaltyCategories/0,7,type",
    })
    void a_fault_of_an_amount_or_list_has_its_keyword(String path, String value, String keyword)
            throws JsonProcessingException {
        JsonNode json = SingleFaults.with(Schemas.tree(Samples.penalty()), path, Schemas.JSON.readTree(value));

        assertThat(Schemas.refusals(AdministrativePenalty.class, json)).containsExactly(new Refusal(path, keyword));
    }

    @Test
    void an_amount_without_its_unit_is_none() {
        JsonNode json = SingleFaults.without(Schemas.tree(Samples.penalty()), "/fineAmount/unit");

        assertThat(Schemas.refusals(AdministrativePenalty.class, json))
                .containsExactly(new Refusal("/fineAmount/unit", "required"));
    }

    @ParameterizedTest
    @CsvSource({
        "/status,'\" 有效 \"'", // a name with blanks
        "/status,'\"１\"'", // full width
        "/permitCategory,'\"其他-备案\"'",
        "/permitCategory,'\"外星许可\"'", // not known yet
        "/remark,null",
        "/validity/to,null",
        "/subject/legalRepresentative,null",
        "/subject/creditCode,'\"\u200B\"'",
        "/subject/organizationCode,'\"00000000000000000X\"'",
        "/validity/to,'\"+10000-01-01\"'",
        "/somethingNew,'{\"x\":[1]}'",
    })
    void what_is_read_with_tolerance_passes(String path, String value) throws JsonProcessingException {
        JsonNode json = SingleFaults.with(Schemas.tree(Samples.permit()), path, Schemas.JSON.readTree(value));

        assertThat(Schemas.refusals(AdministrativePermit.class, json)).isEmpty();
    }
}
