// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows the facts of the API documents that the types of the client lack: the statuses of
 * successful answers, and the names of deprecated fields.
 */
public final class Documents {

	private static final String FILE = "documents.tsv";

	private static final String NONE = "-";

	private final Map<String, Map<Edition, Set<Integer>>> statuses = new HashMap<>();

	private final Map<String, Set<String>> deprecated = new HashMap<>();

	/** Reads the facts. */
	public Documents() {
		try (InputStream file = Objects.requireNonNull(Documents.class.getResourceAsStream(FILE), FILE);
				BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.startsWith("#")).map((line) -> line.split("\t")).forEach(this::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String[] cells) {
		if ("operation".equals(cells[0])) {
			this.statuses.put(cells[1], Map.of(Edition.SERVER, statuses(cells[2]), Edition.CLOUD, statuses(cells[3])));
		}
		else {
			this.deprecated.put(cells[1], Set.of(cells[2].split(",")));
		}
	}

	private static Set<Integer> statuses(String cell) {
		return NONE.equals(cell) ? Set.of()
				: Arrays.stream(cell.split(",")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Returns whether the document of an edition describes an operation.
	 * @param operation the verb and the path template
	 * @param edition the edition
	 * @return whether the document describes the operation; {@code false} for services
	 * without a document
	 */
	public boolean describes(String operation, Edition edition) {
		return !statuses(operation, edition).isEmpty();
	}

	Set<Integer> statuses(String operation, Edition edition) {
		return this.statuses.getOrDefault(operation, Map.of()).getOrDefault(edition, Set.of());
	}

	Set<String> deprecatedFields(String schema) {
		return this.deprecated.getOrDefault(schema, Set.of());
	}

}
