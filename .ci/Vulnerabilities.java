/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */


import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks OSV for the known vulnerabilities of what bills of materials in CycloneDX's JSON list: {@code java .ci/Vulnerabilities.java IGNORED SBOM...}.
 * Ends with 0 if there are none, with 1 if there are some, and with 2 if that is not known. Lines of the file IGNORED are
 * {@code ID DATE REASON}; from that date on the vulnerability counts again.
 */
class Vulnerabilities {

	private static final Pattern IGNORED = Pattern.compile("(?<id>\\S+) (?<until>\\d{4}-\\d{2}-\\d{2}) (?<reason>\\S.*)");

	/** As many as OSV answers at once. */
	private static final int BATCH = 1000;

	/** More than any honest server has. */
	private static final int MAX_CALLS = 100;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

	private final URI api;

	Vulnerabilities(String api) {
		this.api = URI.create(api + "/v1/querybatch");
	}

	public static void main(String... args) {
		String api = System.getenv().getOrDefault("OSV_API", "https://api.osv.dev");
		try {
			Map<String, String> ignored = ignored(Path.of(args[0]));
			Set<String> components = new TreeSet<>();
			for (String sbom : Arrays.asList(args).subList(1, args.length)) {
				collect(new Json(Files.readString(Path.of(sbom))).read(), components);
			}
			if (components.isEmpty()) {
				throw new IllegalArgumentException("no bill of materials lists a component");
			}
			System.exit(report(components.size(), new Vulnerabilities(api).find(components), ignored) ? 1 : 0);
		}
		catch (Exception ex) {
			System.err.println("NOTHING WAS CHECKED for known vulnerabilities: " + ex);
			System.exit(2);
		}
	}

	private static Map<String, String> ignored(Path file) throws IOException {
		Map<String, String> ignored = new TreeMap<>();
		for (String line : Files.readAllLines(file)) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			Matcher matcher = IGNORED.matcher(line);
			if (!matcher.matches()) {
				throw new IllegalArgumentException(file + " has a line that is not ID DATE REASON: " + line);
			}
			if (LocalDate.now(ZoneOffset.UTC).isBefore(LocalDate.parse(matcher.group("until")))) {
				ignored.put(matcher.group("id"), matcher.group("until") + ": " + matcher.group("reason"));
			}
		}
		return ignored;
	}

	private static void collect(Object json, Set<String> components) {
		if (json instanceof Map<?, ?> object) {
			if (object.get("purl") instanceof String purl) {
				// what follows says how it is packed, which is of no matter
				components.add(purl.replaceFirst("[?#].*", ""));
			}
			object.values().forEach((value) -> collect(value, components));
		}
		else if (json instanceof List<?> array) {
			array.forEach((value) -> collect(value, components));
		}
	}

	private static boolean report(int components, Map<String, Set<String>> found, Map<String, String> ignored) {
		boolean some = false;
		for (Map.Entry<String, Set<String>> entry : found.entrySet()) {
			for (String id : entry.getValue()) {
				String line = entry.getKey() + " has " + id + ": https://osv.dev/vulnerability/" + id;
				some |= !ignored.containsKey(id);
				System.out.println(ignored.containsKey(id) ? line + " (ignored until " + ignored.get(id) + ")" : line);
			}
		}
		System.out.println((some ? "Known vulnerabilities" : "No known vulnerabilities") + " in " + components + " components");
		return some;
	}

	private Map<String, Set<String>> find(Set<String> components) throws IOException, InterruptedException {
		Map<String, Set<String>> found = new TreeMap<>();
		List<Query> queries = components.stream().map((purl) -> new Query(purl, null)).collect(Collectors.toCollection(ArrayList::new));
		for (int call = 0; !queries.isEmpty(); call++) {
			if (call == MAX_CALLS) {
				throw new IOException(this.api + " has no end of pages");
			}
			List<Query> batch = queries.subList(0, Math.min(BATCH, queries.size()));
			List<Query> next = new ArrayList<>();
			List<?> results = ask(batch);
			for (int index = 0; index < results.size(); index++) {
				Map<?, ?> result = Json.object(results.get(index));
				String purl = batch.get(index).purl();
				for (Object vulnerability : Json.array(result.containsKey("vulns") ? result.get("vulns") : List.of())) {
					found.computeIfAbsent(purl, (key) -> new TreeSet<>()).add(Json.string(Json.object(vulnerability).get("id")));
				}
				if (result.get("next_page_token") instanceof String token && !token.isEmpty()) {
					next.add(new Query(purl, token));
				}
			}
			batch.clear();
			queries.addAll(next);
		}
		return found;
	}

	private List<?> ask(List<Query> queries) throws IOException, InterruptedException {
		String body = queries.stream().map(Query::json).collect(Collectors.joining(",", "{\"queries\":[", "]}"));
		HttpRequest request = HttpRequest.newBuilder(this.api)
			.timeout(Duration.ofMinutes(1))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> response;
		try {
			response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IOException(this.api + " cannot be reached, " + ex, ex);
		}
		if (response.statusCode() != 200) {
			throw new IOException(this.api + " answers HTTP " + response.statusCode());
		}
		List<?> results = Json.array(Json.object(new Json(response.body()).read()).get("results"));
		if (results.size() != queries.size()) {
			throw new IOException(this.api + " gives " + results.size() + " results for " + queries.size() + " questions");
		}
		return results;
	}

	private record Query(String purl, String token) {

		String json() {
			return "{\"package\":{\"purl\":" + Json.quote(this.purl) + "}" + ((this.token != null) ? ",\"page_token\":" + Json.quote(this.token) : "")
					+ "}";
		}

	}

	/** A number, {@code true}, {@code false} or {@code null}. */
	private record Word(String text) {
	}

	/** Reads JSON, of which the JDK knows nothing. */
	private static final class Json {

		private final String text;

		private int position;

		Json(String text) {
			this.text = text;
		}

		Object read() {
			Object value = value();
			if (peek() != 0) {
				throw malformed();
			}
			return value;
		}

		private Object value() {
			return switch (peek()) {
				case '{' -> readObject();
				case '[' -> readArray();
				case '"' -> readString();
				default -> readWord();
			};
		}

		private Map<String, Object> readObject() {
			Map<String, Object> object = new HashMap<>();
			expect('{');
			while (peek() != '}') {
				String name = readString();
				expect(':');
				object.put(name, value());
				separate('}');
			}
			expect('}');
			return object;
		}

		private List<Object> readArray() {
			List<Object> array = new ArrayList<>();
			expect('[');
			while (peek() != ']') {
				array.add(value());
				separate(']');
			}
			expect(']');
			return array;
		}

		private String readString() {
			StringBuilder string = new StringBuilder();
			expect('"');
			for (char character = take(); character != '"'; character = take()) {
				string.append((character == '\\') ? unescape(take()) : character);
			}
			return string.toString();
		}

		private char unescape(char character) {
			return switch (character) {
				case 'u' -> (char) Integer.parseInt("" + take() + take() + take() + take(), 16);
				case 'n' -> '\n';
				case 't' -> '\t';
				case 'r' -> '\r';
				case 'b' -> '\b';
				case 'f' -> '\f';
				default -> character;
			};
		}

		private Word readWord() {
			int start = this.position;
			while ("+-.".indexOf(peek()) >= 0 || Character.isLetterOrDigit(peek())) {
				this.position++;
			}
			if (start == this.position) {
				throw malformed();
			}
			return new Word(this.text.substring(start, this.position));
		}

		private void separate(char end) {
			if (peek() != end) {
				expect(',');
			}
		}

		private void expect(char character) {
			if (peek() != character) {
				throw malformed();
			}
			this.position++;
		}

		/** The next character that is not white space, or 0. */
		private char peek() {
			while (this.position < this.text.length() && Character.isWhitespace(this.text.charAt(this.position))) {
				this.position++;
			}
			return (this.position < this.text.length()) ? this.text.charAt(this.position) : 0;
		}

		private char take() {
			if (this.position == this.text.length()) {
				throw malformed();
			}
			return this.text.charAt(this.position++);
		}

		static Map<?, ?> object(Object value) {
			if (value instanceof Map<?, ?> object) {
				return object;
			}
			throw malformed();
		}

		static List<?> array(Object value) {
			if (value instanceof List<?> array) {
				return array;
			}
			throw malformed();
		}

		static String string(Object value) {
			if (value instanceof String string) {
				return string;
			}
			throw malformed();
		}

		static String quote(String text) {
			return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
		}

		private static IllegalArgumentException malformed() {
			return new IllegalArgumentException("what was read is not the JSON that was expected");
		}

	}

}
