// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the list of the operations that each check calls. A test writes this list from
 * the requests of whole runs.
 */
public final class Plan {

	/** The title for the calls before the checks. */
	public static final String START = "every run: sign-in";

	/** The title for the calls that create and remove the room of a run. */
	public static final String ROOM = "every run: room";

	private static final String FILE = "plan.tsv";

	private Plan() {
	}

	/**
	 * Reads the list.
	 * @return the operations, by the titles of the checks
	 */
	public static Map<String, List<String>> read() {
		Map<String, List<String>> plan = new LinkedHashMap<>();
		try (InputStream file = Objects.requireNonNull(Plan.class.getResourceAsStream(FILE), FILE);
				BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			lines.lines()
				.map((line) -> line.split("\t"))
				.forEach((cells) -> plan.put(cells[0], List.of(cells).subList(1, cells.length)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return plan;
	}

}
