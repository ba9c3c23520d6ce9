// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.springframework.util.xml.DomUtils;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads poms, without their parents. */
final class Pom {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

	private Pom() {
	}

	static Element read(Path file) throws IOException {
		return parse(Files.readString(file));
	}

	static Element parse(String xml) {
		try {
			return DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new InputSource(new StringReader(xml)))
				.getDocumentElement();
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalArgumentException(xml, ex);
		}
	}

	static Map<String, String> properties(Element pom) {
		Map<String, String> properties = new HashMap<>();
		for (Element property : children(pom, "properties")) {
			properties.put(property.getTagName(), property.getTextContent());
		}
		for (String name : List.of("groupId", "version")) {
			String value = DomUtils.getChildElementValueByTagName(pom, name);
			if (value == null) {
				value = DomUtils.getChildElementValueByTagName(
						Objects.requireNonNull(DomUtils.getChildElementByTagName(pom, "parent")), name);
			}
			properties.put("project." + name, Objects.requireNonNull(value));
		}
		return properties;
	}

	static List<Dependency> dependencies(Element pom) {
		return children(pom, "dependencies").stream().map(Dependency::of).toList();
	}

	static List<Dependency> managed(Element pom) {
		Element management = DomUtils.getChildElementByTagName(pom, "dependencyManagement");
		return (management != null) ? dependencies(management) : List.of();
	}

	/**
	 * Lists the dependencies whose versions a BOM manages itself, or through the BOMs
	 * that it imports.
	 * @param bom the pom of the BOM
	 * @param repository the local repository, which contains the imported BOMs because
	 * Maven has read them
	 * @return the dependencies, see {@link Dependency#key()}
	 * @throws IOException if an imported BOM is not in the local repository
	 */
	static Set<String> managedBy(Path bom, Path repository) throws IOException {
		Element pom = read(bom);
		Map<String, String> properties = properties(pom);
		Set<String> keys = new HashSet<>();
		for (Dependency dependency : managed(pom)) {
			if (dependency.scope().equals("import")) {
				keys.addAll(managedBy(file(repository, resolve(dependency.name(), properties),
						resolve(dependency.version(), properties)), repository));
			}
			else {
				keys.add(resolve(dependency.key(), properties));
			}
		}
		return keys;
	}

	static Path file(Path repository, String name, String version) {
		String[] parts = name.split(":");
		return repository.resolve(parts[0].replace('.', '/'))
			.resolve(parts[1])
			.resolve(version)
			.resolve(parts[1] + "-" + version + ".pom");
	}

	static String resolve(@Nullable String text, Map<String, String> properties) {
		return PLACEHOLDER.matcher(Objects.requireNonNull(text))
			.replaceAll((name) -> Matcher
				.quoteReplacement(resolve(properties.getOrDefault(name.group(1), ""), properties)));
	}

	private static List<Element> children(Element parent, String name) {
		Element container = DomUtils.getChildElementByTagName(parent, name);
		return (container != null) ? DomUtils.getChildElements(container) : List.of();
	}

	/**
	 * Represents a dependency, as a pom declares it.
	 *
	 * @param name the group id and the artifact id, separated by a colon
	 * @param version the version, {@code null} if it is managed
	 * @param classifier the classifier, or {@code null}
	 * @param scope the scope, {@code compile} by default
	 */
	record Dependency(String name, @Nullable String version, @Nullable String classifier, String scope) {

		static Dependency of(Element element) {
			String scope = DomUtils.getChildElementValueByTagName(element, "scope");
			return new Dependency(
					DomUtils.getChildElementValueByTagName(element, "groupId") + ":"
							+ DomUtils.getChildElementValueByTagName(element, "artifactId"),
					DomUtils.getChildElementValueByTagName(element, "version"),
					DomUtils.getChildElementValueByTagName(element, "classifier"), (scope != null) ? scope : "compile");
		}

		/**
		 * Identifies the dependency among those that a BOM manages.
		 */
		String key() {
			return Stream.of(this.name, this.classifier)
				.filter(Objects::nonNull)
				.reduce((name, classifier) -> name + ":" + classifier)
				.orElseThrow();
		}

	}

}
