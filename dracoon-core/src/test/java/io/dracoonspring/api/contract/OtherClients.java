// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which operations other DRACOON clients offer. The notes about these clients are
 * in the directory of the {@link OpenApiDocument API document}.
 */
final class OtherClients {

	private static final Pattern OUTSIDE = Pattern
		.compile("^\\| (GET|POST|PUT|DELETE) (\\S+) \\| (\\S+).*? \\| (\\S+).*? \\| (\\S+).*? \\| (\\S+).*? \\|.*");

	private final Map<String, Offers> offers = new HashMap<>();

	private OtherClients() {
	}

	static OtherClients read(Path directory) throws IOException {
		OtherClients clients = new OtherClients();
		List<String> lines = Files.readAllLines(directory.resolve("who-offers-what.tsv"));
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = Arrays.copyOf(line.split("\t", -1), 9);
			clients.offers.put(key(cells[0] + " /api" + cells[1]),
					new Offers(is(cells[5]), is(cells[6]), is(cells[7]), is(cells[8])));
		}
		for (String line : Files.readAllLines(directory.resolve("outside-the-spec.md"))) {
			Matcher row = OUTSIDE.matcher(line);
			if (row.matches()) {
				String path = row.group(2).replace("{server}", "").replaceAll("\\?.*", "");
				clients.offers.putIfAbsent(key(row.group(1) + " " + path),
						new Offers(yes(row.group(3)), yes(row.group(5)), yes(row.group(6)), yes(row.group(4))));
			}
		}
		return clients;
	}

	Offers of(String operation) {
		return this.offers.getOrDefault(key(operation), new Offers(false, false, false, false));
	}

	private static boolean is(String cell) {
		return "x".equals(cell);
	}

	private static boolean yes(String cell) {
		return cell.startsWith("y");
	}

	private static String key(String operation) {
		// ignore the names of path variables, because clients use different names
		return operation.replaceAll("\\{[^}]*}", "{}");
	}

	/**
	 * The clients that offer an operation.
	 */
	record Offers(boolean python, boolean java, boolean csharp, boolean dco3) {

	}

}
