// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.RewritingProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes answers of the emulator, one by one, and checks that the report of the
 * conformance program names the change.
 */
class SeededDifferencesIT {

	private static final String NODE = "GET /api/v4/nodes/\\d+";

	private static final String NODES = "GET /api/v4/nodes";

	private static final String FOLDERS = "POST /api/v4/nodes/folders";

	private static DracoonEmulator emulator;

	private static RewritingProxy proxy;

	@TempDir
	private Path directory;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
		proxy = new RewritingProxy(emulator.baseUrl());
	}

	@AfterAll
	static void stop() {
		proxy.close();
		emulator.close();
	}

	static Stream<Named<Seeded>> seeded() {
		return Stream.of(missing(), unknown(), types(), values(), times(), orders(), statuses(), codes(), contents())
			.flatMap(List::stream)
			.map((seeded) -> Named.of(seeded.expected(), seeded));
	}

	private static List<Seeded> missing() {
		return List.of(
				without("reading", "GET /api/v4/user/account", "userName", "missing GET /api/v4/user/account userName"),
				without("reading", "GET /api/v4/public/software/version", "buildDate",
						"missing GET /api/v4/public/software/version buildDate"),
				without("reading", "GET /api/v4/roles", "name", "missing GET /api/v4/roles items[].name"),
				without("nodes", NODES, "range", "missing GET /api/v4/nodes range"),
				without("nodes", FOLDERS, "name", "missing POST /api/v4/nodes/folders name"),
				without("nodes", "POST /api/v4/nodes/\\d+/comments", "isChanged",
						"missing POST /api/v4/nodes/{nodeId}/comments isChanged"),
				without("uploads", "POST /api/v4/nodes/files/uploads", "uploadId",
						"missing POST /api/v4/nodes/files/uploads uploadId"),
				without("shares", "POST /api/v4/shares/downloads", "accessKey",
						"missing POST /api/v4/shares/downloads accessKey"),
				without("shares", "GET /api/v4/public/shares/downloads/\\w+", "mediaType",
						"missing GET /api/v4/public/shares/downloads/{accessKey} mediaType"),
				without("recycle-bin", "GET /api/v4/nodes/\\d+/deleted_nodes", "cntVersions",
						"missing GET /api/v4/nodes/{nodeId}/deleted_nodes items[].cntVersions"),
				without("webhooks", "POST /api/v4/settings/webhooks", "expireAt",
						"missing POST /api/v4/settings/webhooks expireAt"),
				without("encryption", "GET /api/v4/nodes/files/\\d+/user_file_key", "tag",
						"missing GET /api/v4/nodes/files/{fileId}/user_file_key tag"));
	}

	private static List<Seeded> unknown() {
		return List.of(with("nodes", NODE, "surprise", 1, "unknown GET /api/v4/nodes/{nodeId} surprise: found integer"),
				with("nodes", NODE, "surprise", 1,
						"unknown GET /api/v4/nodes/{nodeId} createdBy.surprise: found integer"),
				with("reading", "GET /api/v4/public/system/info", "surprise", "a",
						"unknown GET /api/v4/public/system/info surprise: found string"),
				with("shares", "GET /api/v4/shares/downloads", "surprise", true,
						"unknown GET /api/v4/shares/downloads items[].surprise: found boolean"),
				with("errors", "GET /api/v4/shares/uploads/\\d+", "surprise", 1,
						"unknown GET /api/v4/shares/uploads/{shareId} error.surprise: found integer"));
	}

	private static List<Seeded> types() {
		return List.of(
				replaced("nodes", NODES, "size", "12",
						"type GET /api/v4/nodes items[].size: expected integer, found string"),
				replaced("nodes", NODE, "isFavorite", "true",
						"type GET /api/v4/nodes/{nodeId} isFavorite: expected boolean, found string"),
				replaced("nodes", FOLDERS, "classification", "2",
						"type POST /api/v4/nodes/folders classification: expected integer, found string"),
				replaced("nodes", "GET /api/v4/nodes/\\d+/comments", "id", "12",
						"type GET /api/v4/nodes/{nodeId}/comments items[].id: expected integer, found string"),
				replaced("webhooks", "GET /api/v4/settings/webhooks/event_types", "usableNodeWebhook", 1,
						"type GET /api/v4/settings/webhooks/event_types items[].usableNodeWebhook: expected boolean, found integer"),
				replaced("reading", "GET /api/v4/public/system/info", "languageDefault", 7,
						"type GET /api/v4/public/system/info languageDefault: expected string, found integer"));
	}

	private static List<Seeded> values() {
		return List.of(
				replaced("nodes", "GET /api/v4/nodes/\\d+/parents", "type", "cabinet",
						"value GET /api/v4/nodes/{nodeId}/parents items[].type: found cabinet"),
				replaced("nodes", NODE, "userType", "robot",
						"value GET /api/v4/nodes/{nodeId} createdBy.userType: found robot"),
				replaced("reading", "GET /api/v4/config/info/policies/algorithms", "status", "OPTIONAL",
						"value GET /api/v4/config/info/policies/algorithms keyPairAlgorithms[].status: found OPTIONAL"));
	}

	private static List<Seeded> times() {
		return List.of(replaced("nodes", NODE, "createdAt", "2026-11-30T10:00:00",
				"time GET /api/v4/nodes/{nodeId} createdAt: expected a date and time in UTC, found the form 9999-99-99T99:99:99"),
				replaced("nodes", FOLDERS, "createdAt", 1_700_000_000_000L,
						"time POST /api/v4/nodes/folders createdAt: expected a date and time in UTC, found integer"),
				replaced("nodes", NODE, "createdAt", "2001-02-03T04:05:06Z",
						"time GET /api/v4/nodes/{nodeId} createdAt: expected the time of the creation"),
				replaced("nodes", NODE, "timestampModification", "2011-12-13T14:15:16Z",
						"time POST /api/v4/nodes/folders timestampModification: expected the time that was sent, found it without milliseconds"),
				replaced("sign-in", "GET /api/v4/public/time", "time", "2001-02-03T04:05:06Z",
						"time GET /api/v4/public/time time: expected the time of this machine"));
	}

	private static List<Seeded> orders() {
		return List.of(
				changed("nodes", NODES, SeededDifferencesIT::reverse,
						"order GET /api/v4/nodes sort=name:asc: expected folders by name"),
				changed("nodes", "GET /api/v4/nodes/\\d+/parents", SeededDifferencesIT::reverse,
						"order GET /api/v4/nodes/{nodeId}/parents items: expected the room before the folder"),
				changed("events", "GET /api/v4/eventlog/events", SeededDifferencesIT::reverse,
						"order GET /api/v4/eventlog/events sort=time:asc: expected rising times"),
				replaced("nodes", NODES, "total", 0,
						"range GET /api/v4/nodes range: the page has more entries than the total"),
				changed("nodes", NODES, (object) -> {
					if (object.get("items") instanceof ArrayNode items && items.size() > 1) {
						items.remove(1);
					}
				}, "range GET /api/v4/nodes items: expected each of five entries once"));
	}

	private static List<Seeded> statuses() {
		return List.of(
				new Seeded("nodes", FOLDERS, null, 201, 200,
						"status POST /api/v4/nodes/folders : expected 201, found 200"),
				new Seeded("nodes", "DELETE /api/v4/nodes/\\d+", null, 204, 200,
						"status DELETE /api/v4/nodes/{nodeId} : expected 204, found 200"),
				new Seeded("errors", NODE, null, 404, 400,
						"status GET /api/v4/nodes/{nodeId} an unknown node: expected 404, found 400"),
				new Seeded("errors", FOLDERS, null, 409, 400,
						"status POST /api/v4/nodes/folders a name that exists: expected 409, found 400"));
	}

	private static List<Seeded> codes() {
		return List.of(
				replaced("errors", NODE, "errorCode", -12345,
						"code GET /api/v4/nodes/{nodeId} error.errorCode: found the unknown -12345"),
				replaced("nodes", FOLDERS, "errorCode", -80023,
						"code POST /api/v4/nodes/folders a name with a colon: expected -40755, found -80023"),
				without("errors", "GET /api/v4/shares/downloads/\\d+", "errorCode",
						"code GET /api/v4/shares/downloads/{shareId} an unknown download share: expected -60000, found none"),
				without("errors", NODE, "message", "missing GET /api/v4/nodes/{nodeId} error.message"),
				replaced("errors", NODE, "code", 400,
						"value GET /api/v4/nodes/{nodeId} error.code: expected 404, found 400"));
	}

	private static List<Seeded> contents() {
		return List.of(
				changed("nodes", NODE,
						(object) -> object.put("name", object.path("name").asString("").toUpperCase(Locale.ROOT)),
						"content POST /api/v4/nodes/folders name: expected a name with"),
				replaced("uploads", NODE, "hash", "d41d8cd98f00b204e9800998ecf8427f",
						"content GET /api/v4/nodes/{nodeId} hash: expected the MD5 of the content"),
				replaced("uploads", NODE, "cntDeletedVersions", 7,
						"content GET /api/v4/nodes/{nodeId} cntDeletedVersions: expected 1"));
	}

	private static Seeded without(String area, String request, String field, String expected) {
		return changed(area, request, (object) -> object.remove(field), expected);
	}

	private static Seeded with(String area, String request, String field, Object value, String expected) {
		return changed(area, request, (object) -> object.putPOJO(field, value), expected);
	}

	private static Seeded replaced(String area, String request, String field, Object value, String expected) {
		return changed(area, request, (object) -> {
			if (object.has(field)) {
				object.putPOJO(field, value);
			}
		}, expected);
	}

	private static Seeded changed(String area, String request, Consumer<ObjectNode> change, String expected) {
		return new Seeded(area, request, change, 0, 0, expected);
	}

	private static void reverse(ObjectNode object) {
		if (object.get("items") instanceof ArrayNode items) {
			List<JsonNode> reversed = new ArrayList<>(items.valueStream().toList());
			Collections.reverse(reversed);
			items.removeAll().addAll(reversed);
		}
	}

	@ParameterizedTest
	@MethodSource("seeded")
	void eachDifferenceIsFoundAndNamed(Seeded seeded) {
		proxy.reset();
		proxy.rewrite((request) -> (seeded.change() != null && request.matches(seeded.request())) ? seeded.change()
				: (object) -> {
				});
		proxy.rewriteStatuses((request, status) -> (status == seeded.status() && request.matches(seeded.request()))
				? seeded.otherStatus() : status);
		ConformanceRun run = ConformanceRun.of(emulator, this.directory, proxy.url(), "--only", seeded.area());
		proxy.reset();
		assertThat(run.report()).as(run.output()).isNotEmpty();
		assertThat(run.differences()).as(run.output())
			.anyMatch((difference) -> difference.startsWith(seeded.expected()));
		assertThat(run.status()).isOne();
	}

	/**
	 * Describes a change of answers.
	 *
	 * @param request the requests, as a regular expression
	 * @param change the change of each object in the answer, or {@code null}
	 * @param status the status to change, 0 for none
	 * @param expected the beginning of the difference in the report
	 */
	record Seeded(String area, String request, Consumer<ObjectNode> change, int status, int otherStatus,
			String expected) {

	}

}
