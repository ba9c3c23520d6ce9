// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.dracoonspring.web.DracoonProblem;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that all texts of the pages and scripts are in the files of all languages. */
class TextsTests {

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	private static final Pattern ATTRIBUTE_WITH_TEXT = Pattern
		.compile("\\s(?:aria-label|alt|title|placeholder)=\"([^\"]*\\p{L}[^\"]*)\"");

	private static final Pattern EXPRESSION_WITH_TEXT = Pattern
		.compile("\\s(?:th:text|th:aria-label|th:alt|th:title)=\"[^\"]*'[A-Z]");

	private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[({}]|msg\\('([a-z.-]+)'\\)");

	private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]*)\"|`([^`]*)`");

	/** Matches sentences and labels, but no names of headers and elements. */
	private static final Pattern WORDS = Pattern.compile("[A-Z][a-z]+[ .:].*|.*[a-z] [a-z]+ [a-z]+.*|[A-Z][a-z]{3,}");

	private static final Set<String> NAMES = Set.of("Accept", "Files", "Cancelled", "AbortError");

	static Stream<Path> templates() {
		return files("templates", ".html");
	}

	static Stream<Path> scripts() {
		return files("static", ".js");
	}

	static List<Locale> languages() {
		return Languages.SUPPORTED;
	}

	@ParameterizedTest
	@MethodSource("languages")
	void allLanguagesHaveTheSameTextsWithTheSameValues(Locale language) {
		Properties english = texts(Locale.ENGLISH);
		Properties texts = texts(language);
		assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		for (String key : texts.stringPropertyNames()) {
			assertThat(texts.getProperty(key)).as(key).isNotBlank();
			assertThat(values(texts.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void allProblemsOfTheStarterHaveTexts(Locale language) {
		Properties texts = texts(language);
		for (DracoonProblem problem : DracoonProblem.values()) {
			String key = problem.type().toString().replace("urn:dracoon:problem:", "problem.");
			assertThat(texts).containsKeys(key, key + ".title");
			if (language.equals(Locale.ENGLISH)) {
				assertThat(texts.getProperty(key)).isEqualTo(problem.toDetail().getDetail());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void templateContainsNoTextAndOnlyKeysThatExist(Path template) {
		String html = read(template);
		assertThat(html.replaceAll("(?s)<!--.*?-->", "").replaceAll("\\[\\[.*?]]", "").replaceAll("(?s)<[^>]*>", ""))
			.doesNotContainPattern("\\p{L}");
		assertThat(html).doesNotContainPattern(ATTRIBUTE_WITH_TEXT).doesNotContainPattern(EXPRESSION_WITH_TEXT);
		assertThat(texts(Locale.ENGLISH).stringPropertyNames()).containsAll(KEY.matcher(html)
			.results()
			.map((key) -> Objects.requireNonNullElseGet(key.group(1), () -> key.group(2)))
			.toList());
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void scriptContainsNoText(Path script) {
		String code = read(script).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
		assertThat(LITERAL.matcher(code)
			.results()
			.map((literal) -> Objects.requireNonNullElseGet(literal.group(1), () -> literal.group(2)))
			.filter((literal) -> WORDS.matcher(literal).matches())
			.filter((literal) -> !NAMES.contains(literal))).isEmpty();
	}

	@Test
	void scriptsUseAllTheirTextsAndNoOthers() {
		String code = scripts().map(TextsTests::read).collect(Collectors.joining());
		Set<String> used = LITERAL.matcher(code)
			.results()
			.map((literal) -> literal.group(1))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		List<String> texts = texts(Locale.ENGLISH).stringPropertyNames()
			.stream()
			.filter((key) -> key.startsWith("script."))
			.map((key) -> key.substring("script.".length()).replaceAll("\\.(one|other)$", ""))
			.toList();
		assertThat(used).containsAll(texts.stream().filter((key) -> !key.startsWith("taken-")).toList());
		assertThat(Pattern.compile("\\btext\\(\"([^\"]+)\"").matcher(code).results().map((call) -> call.group(1)))
			.isSubsetOf(texts);
	}

	@Test
	void stylesUseTheScalesOfTypeAndSpace() {
		assertThat(
				Pattern.compile("(?m)\\b(?:margin|padding|gap|font-size)[\\w-]*:[^;]*?(?<![\\w-])[\\d.]*\\d(?:rem|px)")
					.matcher(read(RESOURCES.resolve("static/app.css")).replace("margin: -1px", ""))
					.results()
					.map(MatchResult::group))
			.isEmpty();
	}

	private static Set<String> values(String text) {
		return Pattern.compile("\\{\\d")
			.matcher(text)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties texts(Locale language) {
		String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
		Properties texts = new Properties();
		try (BufferedReader reader = Files.newBufferedReader(RESOURCES.resolve("messages" + suffix + ".properties"))) {
			texts.load(reader);
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files(String directory, String suffix) {
		try (Stream<Path> files = Files.list(RESOURCES.resolve(directory))) {
			return files.filter((file) -> file.toString().endsWith(suffix)).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
