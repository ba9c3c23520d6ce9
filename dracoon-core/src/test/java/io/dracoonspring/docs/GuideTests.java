/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.docs;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.dracoonspring.testing.GeneratedPage;
import io.dracoonspring.testing.PublicTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java in {@code docs/from-python.md} is what the tests of this package run.
 */
class GuideTests {

	private static final Path PAGE = Path.of("../docs/from-python.md");

	private static final Path SOURCES = Path.of("src/test/java/io/dracoonspring/docs");

	/** A block of Java, with the comment before it that names the region. */
	private static final Pattern BLOCK = Pattern.compile("(?:<!-- snippet: ([a-z-]+) -->\n)?```java\n(.*?)```\n",
			Pattern.DOTALL);

	/** A member of a type, such as {@code DracoonNodes.get}. */
	private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)\\.([A-Za-z]+)");

	private static final Pattern PROPERTY = Pattern.compile("`dracoon\\.[a-z-]+\\.[a-z.-]+[a-z]`");

	private static final Pattern TAG = Pattern.compile("\\s*// (tag|end)::([a-z-]+)\\[]");

	/**
	 * To write the blocks anew: {@code -Ddracoon.docs.write=true}.
	 */
	@Test
	void blocksAreUpToDate() throws IOException {
		Map<String, String> regions = regions();
		String page = Files.readString(PAGE);
		String expected = BLOCK.matcher(page)
			.replaceAll((block) -> Matcher.quoteReplacement(render(block.group(1), regions)));
		GeneratedPage.check(PAGE, expected);
	}

	@Test
	void everyRegionIsShown() throws IOException {
		List<String> shown = BLOCK.matcher(Files.readString(PAGE)).results().map((block) -> block.group(1)).toList();
		assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(regions().keySet());
	}

	@Test
	void everyOpenedBlockIsOneOfThese() throws IOException {
		String page = Files.readString(PAGE);
		assertThat(BLOCK.matcher(page).results()).hasSize((int) page.lines().filter("```java"::equals).count());
		assertThat(page.lines().filter((line) -> line.startsWith("```j"))).containsOnly("```java");
	}

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

	private static String render(String name, Map<String, String> regions) {
		assertThat(name).as("name of a block of Java, in a comment before it").isNotNull();
		assertThat(regions).containsKey(name);
		return "<!-- snippet: " + name + " -->\n```java\n" + regions.get(name) + "```\n";
	}

	private static Map<String, String> regions() throws IOException {
		Map<String, String> regions = new LinkedHashMap<>();
		try (Stream<Path> sources = Files.list(SOURCES)) {
			for (Path source : sources.sorted().toList()) {
				collect(source, regions);
			}
		}
		return regions;
	}

	private static void collect(Path source, Map<String, String> regions) throws IOException {
		String open = null;
		List<String> lines = new ArrayList<>();
		for (String line : Files.readAllLines(source)) {
			Matcher tag = TAG.matcher(line);
			if (!tag.matches()) {
				lines.add(line);
			}
			else if (tag.group(1).equals("tag")) {
				assertThat(open).as("open region in " + source).isNull();
				open = tag.group(2);
				lines.clear();
			}
			else {
				assertThat(tag.group(2)).as("end of the region in " + source).isEqualTo(open);
				assertThat(regions.put(tag.group(2), unindented(lines))).as("other region " + open).isNull();
				open = null;
			}
		}
		assertThat(open).as("open region in " + source).isNull();
	}

	private static String unindented(List<String> lines) {
		return String.join("\n", lines).replace("\t", "    ").stripIndent() + "\n";
	}

}
