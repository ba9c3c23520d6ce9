// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.util.xml.DomUtils;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.dracoonspring.checks.Pom.Dependency;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the dependencies in the XML of all pages: the BOM of this project or Spring Boot
 * manages their versions.
 */
class DocumentedDependenciesTests {

	private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

	private static final Path BOM = ProjectFiles.ROOT.resolve("dracoon-bom/pom.xml");

	@Test
	void versionsAreManaged() throws IOException {
		Set<String> managed = managed();
		List<String> unmanaged = new ArrayList<>();
		List<Dependency> imports = new ArrayList<>();
		for (Path page : ProjectFiles.find(".md")) {
			for (Dependency dependency : dependencies(Files.readString(page))) {
				if (dependency.scope().equals("import")) {
					imports.add(dependency);
				}
				else if (dependency.version() != null || !managed.contains(dependency.key())) {
					unmanaged.add(ProjectFiles.ROOT.relativize(page) + ": " + dependency);
				}
			}
		}
		assertThat(unmanaged).isEmpty();
		Map<String, String> properties = Pom.properties(Pom.read(BOM));
		properties.put("dracoon.version", properties.get("project.version"));
		assertThat(imports).as("the front page and the first page for users")
			.hasSizeGreaterThan(1)
			.allSatisfy((bom) -> {
				assertThat(bom.name()).isEqualTo("io.dracoonspring:dracoon-bom");
				assertThat(Pom.resolve(bom.version(), properties)).isEqualTo(properties.get("project.version"));
			});
	}

	@Test
	void managedVersionsAreThoseOfBothBomsAndOfImportedOnes() throws IOException {
		assertThat(managed())
			.contains("io.dracoonspring:dracoon-core", "org.springframework.boot:spring-boot-starter-webmvc",
					"org.springframework.session:spring-session-jdbc", "io.netty:netty-handler",
					"software.amazon.cryptools:AmazonCorrettoCryptoProvider:linux-x86_64")
			.doesNotContain("software.amazon.cryptools:AmazonCorrettoCryptoProvider", "com.example:reports");
	}

	private static Set<String> managed() throws IOException {
		Path repository = Path.of(System.getProperty("local.repository",
				Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
		String boot = DomUtils.getChildElementValueByTagName(
				DomUtils.getChildElementByTagName(Pom.read(ProjectFiles.ROOT.resolve("pom.xml")), "parent"), "version");
		Set<String> managed = new HashSet<>(Pom.managedBy(BOM, repository));
		managed.addAll(Pom.managedBy(Pom.file(repository, "org.springframework.boot:spring-boot-dependencies", boot),
				repository));
		return managed;
	}

	private static List<Dependency> dependencies(String page) {
		return XML.matcher(page).results().flatMap((block) -> {
			String xml = block.group(1).replaceFirst("<\\?xml .*\\?>", "");
			NodeList elements = Pom.parse("<snippet>" + xml + "</snippet>").getElementsByTagName("dependency");
			List<Dependency> dependencies = new ArrayList<>();
			for (int i = 0; i < elements.getLength(); i++) {
				dependencies.add(Dependency.of((Element) elements.item(i)));
			}
			return dependencies.stream();
		}).toList();
	}

}
