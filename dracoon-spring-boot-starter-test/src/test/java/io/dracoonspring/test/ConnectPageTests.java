// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.util.HtmlUtils;

import io.dracoonspring.Dracoon;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the code on the connect page of the emulator's console works. */
class ConnectPageTests {

	private static DracoonEmulator emulator;

	private static String page;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		emulator = DracoonEmulator.start();
		URI connect = URI.create(emulator.baseUrl() + "/_emulator/console/connect");
		page = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(connect).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void applicationConnectsWithTheProperties() throws IOException {
		PropertySource<?> properties = yaml("application.yml");
		SpringApplicationBuilder application = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.initializers((context) -> context.getEnvironment().getPropertySources().addFirst(properties));
		try (ConfigurableApplicationContext context = application.run()) {
			Dracoon dracoon = context.getBean(Dracoon.class);
			assertThat(dracoon.account().get().block(Duration.ofSeconds(10)).userName()).isEqualTo("admin");
			assertThat(context.getBean(DracoonKeyPairs.class)).isNotNull();
		}
	}

	@Test
	void javaCompiles(@TempDir Path directory) {
		String imports = """
				import java.net.URI;
				import io.dracoonspring.*;
				import io.dracoonspring.api.Secret;
				import io.dracoonspring.auth.ClientCredentials;
				import io.dracoonspring.emulator.*;
				import io.dracoonspring.test.*;
				import org.junit.jupiter.api.*;
				import org.junit.jupiter.api.extension.*;
				import org.springframework.beans.factory.annotation.*;
				import org.springframework.boot.test.context.*;
				""";
		assertThat(compile(imports + "class Main { void main() {\n" + lines("Java") + "} }", directory)).isEmpty();
		assertThat(compile(imports + lines("Spring Boot test"), directory)).isEmpty();
		assertThat(compile(imports + lines("JUnit test"), directory)).isEmpty();
	}

	@Test
	void allPropertiesAreDocumented() throws IOException {
		String configuration = Files.readString(Path.of("../docs/configuration.md"));
		List<String> names = Stream.of(yaml("application.yml"), yaml("application.yml for users who sign in"))
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.filter((name) -> name.startsWith("dracoon."))
			.toList();
		assertThat(names).contains("dracoon.crypto.encryption-password", "dracoon.auth.mode")
			.allSatisfy((name) -> assertThat(configuration).contains("| `" + name + "` |"));
	}

	private static PropertySource<?> yaml(String label) throws IOException {
		byte[] yaml = lines(label).getBytes(StandardCharsets.UTF_8);
		return new YamlPropertySourceLoader().load(label, new ByteArrayResource(yaml)).get(0);
	}

	private static String lines(String label) {
		String start = "data-copy=\"" + label + "\"><code>";
		assertThat(page).contains(start);
		int from = page.indexOf(start) + start.length();
		return HtmlUtils.htmlUnescape(page.substring(from, page.indexOf("</code>", from)));
	}

	private static String compile(String source, Path directory) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter problems = new StringWriter();
		JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Main.java"), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}
		};
		boolean compiled = compiler
			.getTask(problems, null, null, List.of("-proc:none", "-d", directory.toString()), null, List.of(file))
			.call();
		return compiled ? "" : problems.toString();
	}

	@EnableAutoConfiguration
	static class Application {

	}

}
