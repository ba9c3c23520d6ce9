// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the order in which the emulator tries its routes.
 */
class RouteOrderTests {

	private static final Pattern ROUTE = Pattern.compile("\\(([A-Z]+) && (/[^)]+)\\)");

	@Test
	void noRouteHidesALaterOne() {
		List<Route> routes;
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			routes = ROUTE.matcher(emulator.routes())
				.results()
				.map((route) -> new Route(route.group(1), List.of(route.group(2).split("/"))))
				.toList();
		}
		assertThat(routes).hasSizeGreaterThan(300);
		List<String> hidden = new ArrayList<>();
		for (int later = 1; later < routes.size(); later++) {
			for (Route earlier : routes.subList(0, later)) {
				if (earlier.hides(routes.get(later))) {
					hidden.add(earlier + " hides " + routes.get(later));
				}
			}
		}
		assertThat(hidden).isEmpty();
	}

	private record Route(String method, List<String> segments) {

		boolean hides(Route later) {
			return this.method.equals(later.method) && this.segments.size() == later.segments.size()
					&& IntStream.range(0, this.segments.size())
						.allMatch((index) -> this.segments.get(index).startsWith("{")
								|| this.segments.get(index).equals(later.segments.get(index)));
		}

	}

}
