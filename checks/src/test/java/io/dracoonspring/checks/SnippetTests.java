// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that Java code in the docs compiles, and that configuration in the docs sets
 * properties that exist. These tests skip snippets below a comment such as
 * {@code <!-- snippet: name -->}, because other tests compare these snippets with code
 * and files that are run.
 */
class SnippetTests {

	/**
	 * The first words of the properties to look up in the metadata of Boot and this
	 * project.
	 */
	private static final Set<String> DESCRIBED = Set.of("dracoon", "spring", "management", "logging", "server");

	private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

	@TempDir
	private Path classes;

	@TestFactory
	Stream<DynamicTest> javaCompiles() {
		return snippets("java").map((snippet) -> DynamicTest.dynamicTest(snippet.toString(), () -> compile(snippet)));
	}

	@TestFactory
	Stream<DynamicTest> yamlSetsPropertiesThatExist() throws IOException {
		DescribedProperties described = DescribedProperties.load();
		return snippets("yaml").filter(Snippet::isConfiguration)
			.map((snippet) -> DynamicTest.dynamicTest(snippet.toString(),
					() -> assertThat(properties(snippet)).isNotEmpty()
						.allSatisfy((property) -> assertThat(described.contains(property)).as(property).isTrue())));
	}

	@Test
	void everyLanguageHasSnippets() {
		assertThat(List.of("java", "yaml")).allSatisfy((language) -> assertThat(snippets(language)).isNotEmpty());
	}

	private void compile(Snippet snippet) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter complaints = new StringWriter();
		String name = snippet.page().replaceFirst("\\.md$", "");
		Path frame = Path.of("src", "test", "snippets", name + ".java");
		assertThat(frame).as("the code around the snippets of %s", snippet.page()).isRegularFile();
		String source = Files.readString(frame).replace(snippet.place(), snippet.text());
		boolean compiles = compiler
			.getTask(complaints, null, null,
					List.of("-d", this.classes.toString(), "-proc:none", "-nowarn", "-parameters", "--release", "17"),
					null, List.of(new Source(source)))
			.call();
		assertThat(compiles).as("%s%n%s%n%s", snippet, source, complaints).isTrue();
	}

	private static List<String> properties(Snippet snippet) throws IOException {
		List<String> names = new ArrayList<>();
		for (PropertySource<?> source : new YamlPropertySourceLoader().load(snippet.toString(),
				new ByteArrayResource(snippet.text().getBytes(StandardCharsets.UTF_8)))) {
			names.addAll(List.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
		}
		return names.stream()
			.map((name) -> INDEX.matcher(name).replaceAll("").replace('[', '.'))
			.filter((name) -> DESCRIBED.contains(name.substring(0, (name + ".").indexOf('.'))))
			.toList();
	}

	private static Stream<Snippet> snippets(String language) {
		try (Stream<Path> pages = Stream.concat(Files.walk(Path.of("../docs")),
				Stream.of(Path.of("../README.md"), Path.of("../sample-app/README.md")))) {
			return pages.filter((page) -> page.toString().endsWith(".md"))
				.sorted()
				.flatMap((page) -> Snippet.of(page, language).stream())
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Represents a piece of code on a page.
	 *
	 * @param page the name of the page
	 * @param line the number of the first line
	 * @param text the code
	 */
	private record Snippet(String page, int line, String text) {

		static List<Snippet> of(Path page, String language) {
			List<Snippet> snippets = new ArrayList<>();
			List<String> lines = lines(page);
			for (int i = 0; i < lines.size(); i++) {
				String fence = lines.get(i);
				if (fence.strip().equals("```" + language)) {
					int end = i + 1;
					while (!lines.get(end).strip().equals("```")) {
						end++;
					}
					String before = lines.subList(Math.max(0, i - 2), i).toString();
					if (!before.contains("<!-- snippet:") && !before.contains("<!-- file:")) {
						String text = String.join("\n", lines.subList(i + 1, end));
						snippets
							.add(new Snippet(page.getFileName().toString(), i + 2, text.stripIndent().stripTrailing()));
					}
					i = end;
				}
			}
			return snippets;
		}

		private static List<String> lines(Path page) {
			try {
				return Files.readAllLines(page);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/**
		 * Returns the comment that this snippet replaces in the code around the snippets
		 * of its page.
		 * @return the comment, such as {@code // a type}
		 */
		String place() {
			if (this.text.contains("class ")) {
				return "// a type";
			}
			String code = this.text.replaceAll("(?m)^// .*\\R", "");
			return code.startsWith("@") ? "// a member" : "// a statement";
		}

		boolean isConfiguration() {
			String first = this.text.lines().filter((line) -> !line.startsWith("#")).findFirst().orElse("");
			return DESCRIBED.contains(first.replaceFirst("[:.].*", ""));
		}

		@Override
		public String toString() {
			return this.page + ":" + this.line;
		}

	}

	/** Represents a source file in memory. */
	private static final class Source extends SimpleJavaFileObject {

		private final String content;

		private Source(String content) {
			super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
			this.content = content;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.content;
		}

	}

}
