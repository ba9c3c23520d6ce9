// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.openapi;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Records which test classes have run. The class that runs last then knows whether its
 * result covers all of them.
 */
public final class FinishedClasses implements AfterAllCallback {

	/**
	 * The test classes that the test engine of ArchUnit runs. This engine supports no
	 * JUnit extensions, so that this class cannot record the test classes, which call no
	 * operations of the emulator.
	 */
	private static final Set<String> WITHOUT_CALLS = Set.of("io.dracoonspring.emulator.ArchitectureTests");

	private static final Set<String> FINISHED = ConcurrentHashMap.newKeySet();

	@Override
	public void afterAll(ExtensionContext context) {
		FINISHED.add(context.getRequiredTestClass().getName());
	}

	/**
	 * Returns the names of the test classes of the module that have not run.
	 * @param asking the calling class, which is running
	 */
	public static Set<String> missing(Class<?> asking) {
		Set<String> missing = new TreeSet<>(all(asking));
		missing.removeAll(FINISHED);
		missing.removeAll(WITHOUT_CALLS);
		missing.remove(asking.getName());
		return missing;
	}

	private static Set<String> all(Class<?> asking) {
		try {
			Path root = Path.of(asking.getProtectionDomain().getCodeSource().getLocation().toURI());
			try (Stream<Path> files = Files.walk(root)) {
				return files.map((file) -> root.relativize(file).toString())
					.filter((file) -> file.endsWith("Tests.class"))
					.filter((file) -> file.indexOf('$') < 0)
					.map((file) -> file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
					.collect(Collectors.toSet());
			}
		}
		catch (IOException | URISyntaxException ex) {
			throw new IllegalStateException("Cannot list the test classes", ex);
		}
	}

}
