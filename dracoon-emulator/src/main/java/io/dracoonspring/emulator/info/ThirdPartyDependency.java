// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.info;

import java.util.List;
import java.util.Objects;

import com.google.zxing.BarcodeFormat;
import org.bouncycastle.openssl.PEMParser;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Represents a library that the emulator uses (schema
 * {@code ThirdPartyDependenciesData}).
 *
 * @param id the coordinates
 * @param description the purpose of the library
 * @param url the URL of its home page
 * @param type the type of the artifact
 * @param licenses its licences
 */
record ThirdPartyDependency(String id, String groupId, String artifactId, String version, String name,
		String description, String url, String type, List<String> licenses) {

	private static final List<String> APACHE = List.of("Apache License, Version 2.0");

	static List<ThirdPartyDependency> all() {
		return List.of(
				of("org.springframework", "spring-webflux", "Spring WebFlux", "https://spring.io", APACHE,
						RouterFunctions.class),
				of("io.projectreactor.netty", "reactor-netty-http", "Reactor Netty", "https://projectreactor.io",
						APACHE, HttpServer.class),
				of("tools.jackson.core", "jackson-databind", "Jackson", "https://github.com/FasterXML/jackson", APACHE,
						JsonMapper.class),
				of("org.bouncycastle", "bcpkix-jdk18on", "Bouncy Castle", "https://www.bouncycastle.org",
						List.of("Bouncy Castle Licence"), PEMParser.class),
				of("com.google.zxing", "core", "ZXing", "https://github.com/zxing/zxing", APACHE, BarcodeFormat.class));
	}

	private static ThirdPartyDependency of(String group, String artifact, String name, String url,
			List<String> licenses, Class<?> type) {
		String version = Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), "unknown");
		return new ThirdPartyDependency(group + ":" + artifact + ":" + version, group, artifact, version, name, name,
				url, "jar", licenses);
	}

}
