// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.ClassUtils;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.NotForImplementation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the lists in {@code api} match the public API. After a change of the API,
 * {@code -Ddracoon.api.write=true} writes the lists again, and a review shows the change.
 * The lists show the annotations {@code ExtensibleRecord} and
 * {@code NotForImplementation} of types. Constructors of records that may gain components
 * are not part of the contract, and are not listed.
 */
class PublicApiTests {

	private static final Pattern HEADER = Pattern
		.compile("(?<access>public |protected )?(?:[a-z-]+ )*?(?:class|interface) (?<name>[\\w.$]+).* \\{");

	/** Matches a method whose name is a keyword in Kotlin, but not in Java. */
	private static final Pattern KEYWORD = Pattern.compile(" (as|fun|in|is|object|typealias|typeof|val|var|when)\\(");

	@ParameterizedTest
	@CsvSource({ "dracoon-core, io.dracoonspring.Dracoon", "dracoon-event, io.dracoonspring.event.DracoonEvent",
			"dracoon-web, io.dracoonspring.web.DracoonProblem",
			"dracoon-security, io.dracoonspring.security.SignedInUsers",
			"dracoon-emulator, io.dracoonspring.emulator.DracoonEmulator",
			"dracoon-spring-boot-autoconfigure, io.dracoonspring.autoconfigure.DracoonConnectionDetails",
			"dracoon-spring-boot-starter-test, io.dracoonspring.test.AutoConfigureDracoonEmulator",
			"dracoon-spring-integration, io.dracoonspring.integration.DracoonHeaders",
			"dracoon-spring-batch, io.dracoonspring.batch.MirrorJob",
			"dracoon-spring-admin, io.dracoonspring.admin.DracoonBlueprints" })
	void publicApiChangesOnlyWithItsList(String module, Class<?> type) throws Exception {
		List<String> api = api(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
		Path list = Path.of("api", module + ".txt");
		if (Boolean.getBoolean("dracoon.api.write")) {
			Files.write(list, api);
		}
		assertThat(api).as("the public API of %s: -Ddracoon.api.write=true writes its list", module)
			.isNotEmpty()
			.isEqualTo(Files.readAllLines(list));
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon-core", "dracoon-event", "dracoon-web", "dracoon-security",
			"dracoon-spring-boot-autoconfigure", "dracoon-spring-boot-starter-test", "dracoon-spring-integration",
			"dracoon-spring-batch", "dracoon-spring-admin" })
	void kotlinCallsWithoutBackticks(String module) throws IOException {
		assertThat(Files.readAllLines(Path.of("api", module + ".txt"))).noneMatch(KEYWORD.asPredicate());
	}

	private static List<String> api(Path place) throws IOException {
		if (Files.isDirectory(place)) {
			return api(place, place);
		}
		try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
			return api(place, jar.getPath("/"));
		}
	}

	private static List<String> api(Path classPath, Path root) throws IOException {
		List<String> classes;
		try (Stream<Path> files = Files.walk(root)) {
			classes = files.map((file) -> root.relativize(file).toString())
				.filter((file) -> file.startsWith("io/dracoonspring/") && file.endsWith(".class"))
				.filter((file) -> !file.contains("/internal/") && !file.endsWith("-info.class"))
				.map((file) -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
				.sorted()
				.toList();
		}
		Set<String> visible = new HashSet<>();
		List<String> api = new ArrayList<>();
		// the names are sorted, so that types come before their nested types
		for (String description : describe(classPath, classes)) {
			Matcher header = HEADER.matcher(description.lines().findFirst().orElseThrow());
			assertThat(header.matches()).as(description).isTrue();
			String name = header.group("name");
			int nested = name.lastIndexOf('$');
			if (header.group("access") != null && (nested < 0 || visible.contains(name.substring(0, nested)))) {
				visible.add(name);
				Class<?> type = ClassUtils.resolveClassName(name, PublicApiTests.class.getClassLoader());
				Stream.of(ExtensibleRecord.class, NotForImplementation.class)
					.filter(type::isAnnotationPresent)
					.forEach((mark) -> api.add("@" + mark.getSimpleName()));
				boolean mayGrow = classes.contains(name + "Builder") || type.isAnnotationPresent(ExtensibleRecord.class)
						|| isOfProperties(type);
				description.lines()
					.filter((line) -> !(mayGrow && line.startsWith("  public " + name + "(")))
					.filter((line) -> !line.equals("}"))
					.map(PublicApiTests::shorten)
					.forEach(api::add);
			}
		}
		return api;
	}

	private static boolean isOfProperties(Class<?> type) {
		Class<?> outer = type;
		while (outer.getEnclosingClass() != null) {
			outer = outer.getEnclosingClass();
		}
		return outer.isAnnotationPresent(ConfigurationProperties.class);
	}

	private static List<String> describe(Path classPath, List<String> classes) {
		StringWriter output = new StringWriter();
		StringWriter errors = new StringWriter();
		List<String> arguments = new ArrayList<>(List.of("-protected", "-cp", classPath.toString()));
		arguments.addAll(classes);
		ToolProvider.findFirst("javap")
			.orElseThrow()
			.run(new PrintWriter(output), new PrintWriter(errors), arguments.toArray(String[]::new));
		assertThat(errors.toString()).isEmpty();
		return Arrays.stream(output.toString().split("(?m)^Compiled from .*\\R"))
			.filter((description) -> !description.isBlank())
			.toList();
	}

	private static String shorten(String line) {
		return line.replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "").replaceAll("\\bio\\.dracoonspring\\.", "");
	}

}
