// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.io.PrintStream;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks OSV for known vulnerabilities of the components in CycloneDX bills of materials
 * (JSON). The script {@code .ci/vulnerabilities} runs this class from its source file.
 */
public final class Vulnerabilities {

	private static final Pattern IGNORED = Pattern
		.compile("(?<id>\\S+) (?<until>\\d{4}-\\d{2}-\\d{2}) (?<reason>\\S.*)");

	private static final JsonMapper JSON = JsonMapper.shared();

	/** The largest number of queries that OSV answers at once. */
	private static final int BATCH = 1000;

	/** The largest number of calls. A correct server requires fewer. */
	private static final int MAX_CALLS = 100;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

	private final URI api;

	private final PrintStream out;

	Vulnerabilities(String server, PrintStream out) {
		this.api = URI.create(server + "/v1/querybatch");
		this.out = out;
	}

	/**
	 * Checks bills of materials and exits.
	 * @param args the file with the vulnerabilities to ignore, and the bills. A line
	 * {@code ID DATE REASON} of the file ignores a vulnerability before the date
	 */
	public static void main(String... args) {
		String server = System.getenv().getOrDefault("OSV_API", "https://api.osv.dev");
		List<Path> files = Arrays.stream(args).map(Path::of).toList();
		System.exit(new Vulnerabilities(server, System.out).check(files.get(0), files.subList(1, files.size())));
	}

	/**
	 * Checks bills of materials and prints the results.
	 * @param ignored the file of vulnerabilities to ignore
	 * @param bills the bills
	 * @return 0 if there are no known vulnerabilities other than the ignored ones, 1 if
	 * there are some, 2 if the check failed
	 */
	int check(Path ignored, List<Path> bills) {
		try {
			Map<String, String> harmless = readIgnored(ignored);
			Set<String> components = new TreeSet<>();
			for (Path bill : bills) {
				// drop the qualifiers, which only describe the packaging of a component
				JSON.readTree(bill.toFile())
					.findValuesAsString("purl")
					.forEach((purl) -> components.add(purl.replaceFirst("[?#].*", "")));
			}
			if (components.isEmpty()) {
				throw new IllegalArgumentException("no bill of materials lists a component");
			}
			return report(components.size(), find(components), harmless) ? 1 : 0;
		}
		catch (IOException | RuntimeException ex) {
			this.out.println("NOTHING WAS CHECKED for known vulnerabilities: " + ex);
			return 2;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 2;
		}
	}

	private static Map<String, String> readIgnored(Path file) throws IOException {
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

	private boolean report(int components, Map<String, Set<String>> found, Map<String, String> ignored) {
		boolean some = false;
		for (Map.Entry<String, Set<String>> entry : found.entrySet()) {
			for (String id : entry.getValue()) {
				String line = entry.getKey() + " has " + id + ": https://osv.dev/vulnerability/" + id;
				some |= !ignored.containsKey(id);
				this.out.println(ignored.containsKey(id) ? line + " (ignored until " + ignored.get(id) + ")" : line);
			}
		}
		this.out.println(
				(some ? "Known vulnerabilities" : "No known vulnerabilities") + " in " + components + " components");
		return some;
	}

	private Map<String, Set<String>> find(Set<String> components) throws IOException, InterruptedException {
		Map<String, Set<String>> found = new TreeMap<>();
		List<Query> queries = components.stream()
			.map((purl) -> new Query(purl, null))
			.collect(Collectors.toCollection(ArrayList::new));
		for (int call = 0; !queries.isEmpty(); call++) {
			if (call == MAX_CALLS) {
				throw new IOException(this.api + " has no end of pages");
			}
			List<Query> batch = List.copyOf(queries.subList(0, Math.min(BATCH, queries.size())));
			queries.subList(0, batch.size()).clear();
			JsonNode results = ask(batch);
			for (int index = 0; index < batch.size(); index++) {
				JsonNode result = results.required(index);
				String purl = batch.get(index).purl();
				for (JsonNode vulnerability : result.path("vulns")) {
					found.computeIfAbsent(purl, (key) -> new TreeSet<>())
						.add(vulnerability.required("id").stringValue());
				}
				String token = result.path("next_page_token").asString("");
				if (!token.isEmpty()) {
					queries.add(new Query(purl, token));
				}
			}
		}
		return found;
	}

	private JsonNode ask(List<Query> queries) throws IOException, InterruptedException {
		ObjectNode question = JSON.createObjectNode();
		ArrayNode list = question.putArray("queries");
		for (Query query : queries) {
			ObjectNode each = list.addObject();
			each.putObject("package").put("purl", query.purl());
			if (query.token() != null) {
				each.put("page_token", query.token());
			}
		}
		HttpRequest request = HttpRequest.newBuilder(this.api)
			.timeout(Duration.ofMinutes(1))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
			.build();
		HttpResponse<byte[]> response;
		try {
			response = this.client.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new IOException(this.api + " cannot be reached, " + ex, ex);
		}
		if (response.statusCode() != 200) {
			throw new IOException(this.api + " answers HTTP " + response.statusCode());
		}
		JsonNode results = JSON.readTree(response.body()).required("results");
		if (results.size() != queries.size()) {
			throw new IOException(
					this.api + " gives " + results.size() + " results for " + queries.size() + " questions");
		}
		return results;
	}

	/**
	 * Represents a query.
	 *
	 * @param purl the package URL of the component
	 * @param token the token of the page of results, {@code null} for the first page
	 */
	private record Query(String purl, @Nullable String token) {
	}

}
