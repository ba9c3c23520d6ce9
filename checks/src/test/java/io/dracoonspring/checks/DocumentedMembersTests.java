// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the members of public types in pages, such as {@code TransferSettings.scan}. The
 * type must have a public or protected method, a public field or a nested type of this
 * name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedMembersTests {

	private static final Pattern TYPE = Pattern.compile("^public (?:[a-z@-]+ )*(?:class|interface) ([\\w.]+).*");

	private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);

	private static final Pattern MEMBER = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)(?:\\([^`]*\\))?`");

	/** The names of values that item readers keep, which look like members. */
	private static final Set<String> KEPT_VALUES = Set.of("NodeItemReader.path", "UserItemReader.createdAt",
			"PermissionItemReader.roomId", "EventLogItemReader.time");

	private final Map<String, List<Class<?>>> types = new HashMap<>();

	@BeforeAll
	void findTypes() throws IOException, ClassNotFoundException {
		try (Stream<Path> lists = Files.list(Path.of("api"))) {
			for (Path list : lists.toList()) {
				for (String line : Files.readAllLines(list)) {
					Matcher type = TYPE.matcher(line);
					if (type.matches()) {
						Class<?> found = load("io.dracoonspring." + type.group(1));
						this.types.computeIfAbsent(found.getSimpleName(), (name) -> new ArrayList<>()).add(found);
					}
				}
			}
		}
	}

	private static Class<?> load(String name) throws ClassNotFoundException {
		// a type is nested if the name before it begins with a capital letter
		return Class.forName(name.replaceAll("\\b([A-Z]\\w*)\\.", "$1\\$"), false,
				DocumentedMembersTests.class.getClassLoader());
	}

	@Test
	void membersInPagesExist() throws IOException {
		List<String> unknown = new ArrayList<>();
		for (Path page : ProjectFiles.find(".md")) {
			unknown(Files.readString(page)).filter((member) -> !KEPT_VALUES.contains(member))
				.forEach((member) -> unknown.add(ProjectFiles.ROOT.relativize(page) + ": " + member));
		}
		assertThat(unknown).as("members in pages that their types do not have").isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "as `TransferSettings.retries` says, TransferSettings.retries",
			"as `TransferSettings.maxRetries` says,", "call `DracoonNodes.copy(1)`, DracoonNodes.copy",
			"call `DracoonNodes.get(1)`,", "the reason `DracoonTransferException.Reason`,",
			"what `Files.nothing` does," })
	void unknownMembersAreFound(String text, String unknown) {
		assertThat(unknown(text).toList()).isEqualTo((unknown != null) ? List.of(unknown) : List.of());
	}

	private Stream<String> unknown(String page) {
		return MEMBER.matcher(BLOCK.matcher(page).replaceAll(""))
			.results()
			.filter((name) -> this.types.containsKey(name.group(1)))
			.filter((name) -> this.types.get(name.group(1)).stream().noneMatch((type) -> has(type, name.group(2))))
			.map((name) -> name.group(1) + '.' + name.group(2));
	}

	private static boolean has(Class<?> type, String member) {
		Stream<Method> forSubclasses = Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> Modifier.isProtected(method.getModifiers()));
		return Stream
			.of(Stream.concat(Arrays.stream(type.getMethods()), forSubclasses).map(Method::getName),
					Arrays.stream(type.getFields()).map(Field::getName),
					Arrays.stream(type.getClasses()).map(Class::getSimpleName))
			.flatMap((names) -> names)
			.anyMatch(member::equals);
	}

}
