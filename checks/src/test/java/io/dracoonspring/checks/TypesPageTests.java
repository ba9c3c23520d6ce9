// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the list of public types in {@code docs/types.md}: the list contains the types
 * of the lists in {@code api}, except responses and generated builders. The link of a
 * type leads to a section that mentions the type. After a change,
 * {@code -Ddracoon.docs.write=true} writes the list again. Correct links remain, so that
 * an author can choose a better section than the test.
 */
class TypesPageTests {

	private static final Path PAGE = ProjectFiles.ROOT.resolve("docs/types.md");

	private static final Pattern ROW = Pattern
		.compile("^\\| \\[`(\\w+)`]\\([^)]*\\) \\| `([\\w.]+)` \\| `[\\w-]+` \\| (?:\\[[^]]+]\\(([^)]+)\\))?.* \\|$");

	private static final Pattern TYPE = Pattern
		.compile("^public (?:[a-z-]+ )*(?:class|interface) ([\\w.]+)(?:<.*?>+)?( extends Record)? .*");

	/**
	 * Matches the names of types in the packages of the API, except the types of
	 * arguments, which end in {@code Request} or {@code Query}.
	 */
	private static final Pattern ANSWER = Pattern.compile("api\\.\\w+\\..*(?<!Request|Query)");

	private static final Pattern CODE = Pattern.compile("`[^`]+`");

	private static final Pattern NAME = Pattern.compile("(?<![\\w.$-])[A-Z]\\w*(?![\\w-])");

	/** The pages that mention types without explaining their use. */
	private static final List<String> NOT_EXPLAINING = List.of("types.md", "api-coverage.md", "architecture.md",
			"comparison.md", "style.md", "threat-model.md", "README.md");

	/** The pages, or sections, that explain the types of packages better than others. */
	private static final Map<String, String> PREFERRED = Map.of("api", "configuration.md#beans", "emulator",
			"emulator.md", "test", "emulator.md", "batch", "bulk.md", "integration", "integration.md", "event",
			"events.md");

	@Test
	void listHasEveryPublicTypeWithThePageThatExplainsIt() throws IOException {
		List<Section> sections = sections();
		Map<String, String> links = links();
		List<String> rows = new ArrayList<>();
		for (Type type : types()) {
			rows.add(type.row(type.link(sections, links.getOrDefault(type.fullName(), ""))));
		}
		String page = Files.readString(PAGE);
		String expected = page.substring(0, page.indexOf("| --- |")) + "| --- | --- | --- | --- |\n"
				+ String.join("\n", rows) + "\n";
		if (Boolean.getBoolean("dracoon.docs.write")) {
			Files.writeString(PAGE, expected);
		}
		assertThat(Files.readAllLines(PAGE)).as("run this test with -Ddracoon.docs.write=true")
			.isEqualTo(expected.lines().toList());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ObjectExpiration", "DirectoryOptions", "ConsoleProgress", "Fault", "DracoonLogoutHandler" })
	void typesThatAreHardToFindHaveAPage(String name) throws IOException {
		assertThat(links()).hasEntrySatisfying(
				types().stream().filter((type) -> type.name().equals(name)).findFirst().orElseThrow().fullName(),
				(link) -> assertThat(link).contains(".md"));
	}

	private static Map<String, String> links() throws IOException {
		Map<String, String> links = new HashMap<>();
		for (String line : Files.readAllLines(PAGE)) {
			Matcher row = ROW.matcher(line);
			if (row.matches() && row.group(3) != null) {
				links.put(row.group(2) + "." + row.group(1), row.group(3));
			}
		}
		return links;
	}

	private static List<Type> types() throws IOException {
		List<Type> types = new ArrayList<>();
		try (Stream<Path> lists = Files.list(Path.of("api"))) {
			for (Path list : lists.toList()) {
				String module = list.getFileName().toString().replace(".txt", "");
				List<Matcher> found = Files.readAllLines(list)
					.stream()
					.map(TYPE::matcher)
					.filter(Matcher::matches)
					.toList();
				List<String> records = found.stream()
					.filter((type) -> type.group(2) != null)
					.map((type) -> type.group(1))
					.toList();
				for (Matcher type : found) {
					String name = type.group(1);
					boolean isAnswer = records.contains(name) && ANSWER.matcher(name).matches();
					boolean isGenerated = records.contains(name.replaceFirst("Builder$", ""))
							&& name.endsWith("Builder");
					if (!isAnswer && !isGenerated) {
						types.add(Type.of(module, name));
					}
				}
			}
		}
		return types.stream().sorted(Comparator.comparing(Type::name).thenComparing(Type::packageName)).toList();
	}

	private static List<Section> sections() throws IOException {
		List<Section> sections = new ArrayList<>();
		try (Stream<Path> pages = Files.list(PAGE.getParent())) {
			for (Path page : pages.sorted().toList()) {
				String name = page.getFileName().toString();
				if (name.endsWith(".md") && !NOT_EXPLAINING.contains(name)) {
					sections.addAll(Section.of(name, Files.readAllLines(page)));
				}
			}
		}
		return sections;
	}

	/**
	 * Represents a public type.
	 *
	 * @param module its module
	 * @param packageName its package
	 * @param name its name
	 */
	private record Type(String module, String packageName, String name) {

		static Type of(String module, String name) {
			int end = name.lastIndexOf('.');
			return new Type(module, "io.dracoonspring" + ((end >= 0) ? "." + name.substring(0, end) : ""),
					name.substring(end + 1));
		}

		String fullName() {
			return this.packageName + "." + this.name;
		}

		String link(List<Section> sections, String present) {
			// count only the page of the emulator for types of the emulator, because the
			// core has different types with the same names
			boolean isOfEmulator = this.packageName.startsWith("io.dracoonspring.emulator");
			Map<String, Integer> mentions = sections.stream()
				.filter((section) -> !isOfEmulator || section.link().startsWith("emulator.md"))
				.collect(Collectors.toMap(Section::link, (section) -> section.mentions().getOrDefault(this.name, 0),
						Integer::sum));
			if (mentions.getOrDefault(present, 0) > 0) {
				return present;
			}
			String area = this.packageName.replaceFirst("^io\\.dracoonspring\\.?", "").replaceFirst("\\..*", "");
			String preferred = PREFERRED.getOrDefault(area, "none");
			return mentions.entrySet()
				.stream()
				.filter((section) -> section.getValue() > 0)
				.max(Comparator
					.comparing((Map.Entry<String, Integer> section) -> section.getKey().startsWith(preferred))
					.thenComparing((section) -> !section.getKey().startsWith("from-python.md"))
					.thenComparing(Map.Entry::getValue)
					.thenComparing(Map.Entry::getKey))
				.map(Map.Entry::getKey)
				.orElse("");
		}

		String row(String link) {
			String source = "../%s/src/main/java/%s.java".formatted(this.module, fullName().replace('.', '/'));
			return "| [`%s`](%s) | `%s` | `%s` | %s |".formatted(this.name, source, this.packageName, this.module,
					link.isEmpty() ? "Javadoc" : "[%s](%s)".formatted(link.replaceFirst("\\.md.*", ""), link));
		}

	}

	/**
	 * Represents the text below a heading.
	 *
	 * @param link the link to the section
	 * @param mentions the mentions of each type. A mention in a code span counts as two,
	 * and a mention in a code block as one, because an example explains less
	 */
	private record Section(String link, Map<String, Integer> mentions) {

		static List<Section> of(String page, List<String> lines) {
			List<Section> sections = new ArrayList<>();
			String link = page;
			StringBuilder text = new StringBuilder();
			boolean isCode = false;
			for (String line : lines) {
				isCode ^= line.strip().startsWith("```");
				if (!isCode && line.startsWith("##")) {
					sections.add(new Section(link, mentions(text.toString())));
					link = page + "#" + anchor(line.replaceFirst("^#+ ", ""));
					text.setLength(0);
				}
				text.append(line).append('\n');
			}
			sections.add(new Section(link, mentions(text.toString())));
			return sections;
		}

		private static Map<String, Integer> mentions(String text) {
			Map<String, Integer> mentions = new HashMap<>();
			String[] parts = text.split("```");
			for (int i = 0; i < parts.length; i++) {
				boolean isExample = i % 2 == 1;
				String code = isExample ? parts[i]
						: CODE.matcher(parts[i]).results().map(MatchResult::group).collect(Collectors.joining());
				NAME.matcher(code)
					.results()
					.forEach((name) -> mentions.merge(name.group(), isExample ? 1 : 2, Integer::sum));
			}
			return mentions;
		}

		/** Returns the anchor that GitHub creates. */
		private static String anchor(String heading) {
			return heading.replaceAll("]\\([^)]*\\)", "]")
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} _-]", "")
				.replace(' ', '-');
		}

	}

}
