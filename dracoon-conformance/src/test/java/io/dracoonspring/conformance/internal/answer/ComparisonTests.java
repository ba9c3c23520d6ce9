// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	private static final String COMMENTS = "GET /api/v4/nodes/{nodeId}/comments";

	private static final String USER = """
			{"id": 7, "userType": "internal", "userName": "u", "firstName": "f", "lastName": "l", "avatarUuid": "a"}""";

	private static final String COMMENT = """
			{"id": 1, "text": "t", "createdAt": "2026-11-30T10:00:00.123Z", "createdBy": %1$s,
			"updatedAt": "2026-11-30T10:00:00Z", "updatedBy": %1$s, "isChanged": false, "isDeleted": false}"""
		.formatted(USER);

	private final Redaction redaction = new Redaction();

	private final Comparison comparison = new Comparison(new Operations(), new Documents(), this.redaction);

	private List<String> compare(String operation, int status, String json) {
		return this.comparison
			.compare(new Answer(operation, status, MediaType.APPLICATION_JSON, null,
					json.getBytes(StandardCharsets.UTF_8)), Edition.SERVER)
			.stream()
			.map((difference) -> difference.kind() + " " + difference.place() + " " + difference.detail())
			.toList();
	}

	private static String page(String items) {
		return "{\"range\": {\"offset\": 0, \"limit\": 0, \"total\": 1}, \"items\": [" + items + "]}";
	}

	@Test
	void anExpectedAnswerHasNoDifferences() {
		assertThat(compare(COMMENTS, 200, page(COMMENT))).isEmpty();
	}

	@Test
	void nestedFieldsAreCompared() {
		assertThat(compare(COMMENTS, 200, page(COMMENT.replace("\"internal\"", "\"robot\""))))
			.contains("VALUE items[].createdBy.userType found robot");
		assertThat(compare(COMMENTS, 200, page(COMMENT.replace("\"avatarUuid\": \"a\"", "\"extra\": [1]")))).contains(
				"MISSING items[].createdBy.avatarUuid expected a value, found none",
				"UNKNOWN items[].createdBy.extra found list");
	}

	@Test
	void nullIsNoValue() {
		assertThat(compare(COMMENTS, 200, page(COMMENT.replace("\"text\": \"t\"", "\"text\": null"))))
			.containsExactly("MISSING items[].text expected a value, found none");
	}

	@Test
	void typesAndTimesAreCompared() {
		assertThat(compare(COMMENTS, 200, page(COMMENT.replace("\"id\": 1", "\"id\": \"1\""))))
			.containsExactly("TYPE items[].id expected integer, found string");
		assertThat(compare(COMMENTS, 200, page(COMMENT.replace("10:00:00.123Z", "10:00:00")))).containsExactly(
				"TIME items[].createdAt expected a date and time in UTC, found the form 9999-99-99T99:99:99");
	}

	@Test
	void statusesAreThoseOfTheDocument() {
		assertThat(compare(COMMENTS, 206, page(COMMENT))).containsExactly("STATUS  expected 200, found 206");
	}

	@Test
	void deprecatedFieldsAreKnown() {
		assertThat(compare(COMMENTS, 200,
				page(COMMENT.replace("\"avatarUuid\"", "\"displayName\": \"d\", \"avatarUuid\""))))
			.isEmpty();
	}

	@Test
	void wrappedListsAreCompared() {
		assertThat(compare("GET /api/v4/settings/notifications/channels", 200, """
				{"items": [{"id": 1, "name": "n", "isEnabled": 0}], "more": true}"""))
			.contains("TYPE items[].isEnabled expected boolean, found integer", "UNKNOWN more found boolean");
	}

	@Test
	void errorsHaveAnEnvelope() {
		assertThat(compare(COMMENTS, 404, """
				{"code": 404, "message": "m", "errorCode": -41000, "debugInfo": "d"}""")).isEmpty();
		assertThat(compare(COMMENTS, 404, """
				{"code": 400, "errorCode": -12345}""")).containsExactlyInAnyOrder(
				"VALUE error.code expected 404, found 400", "MISSING error.message expected string, found nothing",
				"CODE error.errorCode found the unknown -12345");
		assertThat(compare(COMMENTS, 404, "")).containsExactly("MISSING error expected JSON, found nothing");
		assertThat(compare(COMMENTS, 404, "<html>")).containsExactly("TYPE error expected JSON, found another text");
	}

	@Test
	void transientErrorsAreNotCompared() {
		assertThat(compare(COMMENTS, 503, "busy")).isEmpty();
	}

	@Test
	void namesAreHidden() {
		this.redaction.add("Quagga");
		assertThat(compare(COMMENTS, 200, page(COMMENT.replace("\"internal\"", "\"quaggas\""))))
			.contains("VALUE items[].createdBy.userType found (hidden)");
		assertThat(compare(COMMENTS, 200, page(COMMENT.replace("\"internal\"", "\"a name of a person\""))))
			.contains("VALUE items[].createdBy.userType found (hidden)");
	}

}
