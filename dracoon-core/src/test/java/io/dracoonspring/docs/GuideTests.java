// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.dracoonspring.testing.PublicTypes;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the types and members that {@code docs/from-python.md} names exist. */
class GuideTests {

	private static final Path PAGE = Path.of("../docs/from-python.md");

	/** Matches a member of a type, such as {@code DracoonNodes.get}. */
	private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)\\.([A-Za-z]+)");

	private static final Pattern PROPERTY = Pattern.compile("`dracoon\\.[a-z-]+\\.[a-z.-]+[a-z]`");

	@TestFactory
	Stream<DynamicTest> whatTheTextNamesExists() throws IOException {
		Map<String, Class<?>> types = PublicTypes.bySimpleName();
		return NAME.matcher(Files.readString(PAGE))
			.results()
			.map((name) -> DynamicTest.dynamicTest(name.group(), () -> {
				assertThat(types).containsKey(name.group(1));
				assertThat(members(types.get(name.group(1)))).contains(name.group(2));
			}));
	}

	@Test
	void propertiesThatTheTextNamesAreDocumented() throws IOException {
		String configuration = Files.readString(PAGE.resolveSibling("configuration.md"));
		List<String> names = PROPERTY.matcher(Files.readString(PAGE)).results().map(MatchResult::group).toList();
		assertThat(names).isNotEmpty().allSatisfy((name) -> assertThat(configuration).contains(name));
	}

	private static Set<String> members(Class<?> type) {
		return Stream.of(Stream.of(type.getMethods()).map(Method::getName),
				Stream.of(type.getClasses()).map(Class::getSimpleName), Stream.of(type.getFields()).map(Field::getName))
			.flatMap((names) -> names)
			.collect(Collectors.toSet());
	}

}
