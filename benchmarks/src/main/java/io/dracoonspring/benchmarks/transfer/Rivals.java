// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Holds the clients for the comparison: a script that takes the steps of the Python
 * client {@code dracoon}, if a Python interpreter can run it, and a Java client that
 * takes the same steps, as fast as possible.
 */
final class Rivals implements AutoCloseable {

	private final @Nullable ProcessClient python;

	private final Map<String, Contender> byName = new LinkedHashMap<>();

	private Rivals(@Nullable ProcessClient python, SequentialClient sequential) {
		this.python = python;
		if (python != null) {
			this.byName.put("python", python);
		}
		this.byName.put("sequential", sequential);
	}

	static Rivals at(Course course) throws IOException {
		Optional<ProcessClient> python = ProcessClient.python(course);
		return new Rivals(python.orElse(null), new SequentialClient(course.dracoon()));
	}

	/**
	 * Returns the clients by their names in the results.
	 * @return the clients
	 */
	Map<String, Contender> byName() {
		return this.byName;
	}

	/**
	 * Returns all clients. This library is the first.
	 * @param own the client of this library
	 * @return all clients
	 */
	List<Contender> with(Contender own) {
		List<Contender> all = new ArrayList<>(List.of(own));
		all.addAll(this.byName.values());
		return all;
	}

	@Override
	public void close() throws IOException {
		if (this.python != null) {
			this.python.close();
		}
	}

}
