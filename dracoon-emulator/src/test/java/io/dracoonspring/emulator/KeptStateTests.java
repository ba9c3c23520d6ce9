// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.emulator.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every read operation returns the same answer after a restart.
 */
class KeptStateTests {

	private static final Pattern ROUTE = Pattern.compile("\\(GET && (/api/v4/[^)]+)\\)");

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

	/**
	 * The parts of paths by which the test omits operations. The answers of these
	 * operations change with each call, contain the time or show the port in a picture,
	 * or the paths contain random values.
	 */
	private static final List<String> MOVING = List.of("/auth/ping", "/user/ping", "/public/time", "/mfa/totp", "/qr",
			"{token}", "{uuid}", "{upload_id}");

	/**
	 * Matches the time of the last use of an authorization. Each call changes this time.
	 */
	private static final Pattern LAST_USE = Pattern.compile("\"(lastU|u)sedAt\":\"[^\"]*\"");

	private static final List<String> NODES = numbers(101, 125);

	private static final Map<String, List<String>> CANDIDATES = Map.of("node_id", NODES, "room_id", NODES, "file_id",
			NODES, "reference_id", NODES, "deleted_node_id", NODES, "client_id", List.of("my-app", "dracoon-emulator"),
			"access_key", List.of("welcome", "inbox"), "password_type", List.of("login", "shares", "encryption"));

	/**
	 * Maps callers without a user account to a text. They call only paths that contain
	 * the text.
	 */
	private static final Map<String, String> PARTS = Map.of("anybody", "/public/", "operator", "/provisioning/");

	@TempDir
	Path directory;

	private static List<String> numbers(int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
	}

	@Test
	void allAnswersAreTheSameAfterARestart() throws IOException {
		Seed seed = Seed.load(Files.writeString(this.directory.resolve("seed.yml"), ManyThings.SEED));
		Path kept = this.directory.resolve("kept");
		Map<String, String> tokens = new LinkedHashMap<>();
		Map<String, String> contents;
		Map<String, String> before;
		try (DracoonEmulator emulator = DracoonEmulator.builder().seed(seed).directory(kept).start()) {
			ManyThings.happen(emulator);
			for (String user : List.of("admin", "alice", "bob")) {
				tokens.put(user, new Api(emulator).token(ManyThings.login(user)).json().get("access_token").asString());
			}
			// read the contents before the answers, because each download adds an event,
			// which some answers contain
			contents = contents(emulator, tokens.get("admin"));
			before = answers(emulator, tokens);
			assertThat(before.values().stream().filter((answer) -> answer.startsWith("200"))).hasSizeGreaterThan(200);
		}
		DracoonEmulator.builder().directory(kept).start().close();
		try (DracoonEmulator emulator = DracoonEmulator.builder().directory(kept).start()) {
			Map<String, String> after = answers(emulator, tokens);
			assertThat(after.keySet()).isEqualTo(before.keySet());
			after.forEach((question, answer) -> assertThat(answer).as(question).isEqualTo(before.get(question)));
			assertThat(contents(emulator, tokens.get("admin"))).isEqualTo(contents);
		}
	}

	private static Map<String, String> answers(DracoonEmulator emulator, Map<String, String> tokens) {
		Map<String, Api> callers = new LinkedHashMap<>();
		Api anybody = new Api(emulator).unchecked();
		callers.put("anybody", anybody);
		callers.put("operator", anybody.withHeader("X-Sds-Service-Token", "dracoon-emulator"));
		tokens.forEach((user, token) -> callers.put(user, anybody.withToken(token).unchecked()));
		Map<String, String> answers = new LinkedHashMap<>();
		for (String path : questions(emulator)) {
			callers.forEach((name, caller) -> {
				if (path.contains(PARTS.getOrDefault(name, "/v4/"))) {
					answers.put(name + " asks " + path, comparable(emulator, caller.get(path)));
				}
			});
		}
		answers.put("mails", emulator.mails().toString().replace(emulator.baseUrl().toString(), ""));
		answers.put("reset", emulator.passwordResetToken("carol").toString());
		return answers;
	}

	private static String comparable(DracoonEmulator emulator, Api.Answer answer) {
		String body = answer.body().replace(emulator.baseUrl().getAuthority(), "");
		return answer.status() + " " + LAST_USE.matcher(body).replaceAll("$1");
	}

	private static Map<String, String> contents(DracoonEmulator emulator, String token) {
		Api anybody = new Api(emulator).unchecked();
		Api admin = anybody.withToken(token).unchecked();
		Map<String, String> contents = new LinkedHashMap<>();
		for (String node : NODES) {
			Api.Answer url = admin.post("/api/v4/nodes/files/" + node + "/downloads", "");
			if (url.status() == 200) {
				byte[] content = anybody.bytes("GET", url.json().get("downloadUrl").asString(), null);
				contents.put("content of " + node, new String(content, StandardCharsets.ISO_8859_1));
			}
		}
		assertThat(contents).hasSizeGreaterThan(5);
		return contents;
	}

	private static List<String> questions(DracoonEmulator emulator) {
		List<String> paths = new ArrayList<>();
		ROUTE.matcher(emulator.routes())
			.results()
			.map((route) -> route.group(1))
			.filter((route) -> MOVING.stream().noneMatch(route::contains))
			.forEach((route) -> expand(route).forEach(paths::add));
		assertThat(paths).hasSizeGreaterThan(300);
		return paths;
	}

	private static Stream<String> expand(String route) {
		return VARIABLE.matcher(route)
			.results()
			.findFirst()
			.map((variable) -> CANDIDATES.getOrDefault(variable.group(1), numbers(1, 5))
				.stream()
				.flatMap((value) -> expand(route.replace(variable.group(), value))))
			.orElseGet(() -> Stream.of(route));
	}

}
