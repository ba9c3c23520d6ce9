// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.info;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonView;
import com.google.zxing.BarcodeFormat;
import org.bouncycastle.openssl.PEMParser;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.emulator.internal.config.AuthMethod;
import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.http.Addresses;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Serves the information that needs no login. */
final class PublicRoutes implements Routes {

	private final EmulatorState state;

	private final Calls calls;

	private final Addresses addresses;

	/**
	 * Creates the operations.
	 * @param addresses the source of the URLs of the emulator
	 */
	PublicRoutes(Calls calls, Addresses addresses) {
		this.state = calls.state();
		this.calls = calls.open();
		this.addresses = addresses;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/api/v4/public/software/version",
					this.calls.ok((call) -> SoftwareVersion.of(this.state.serverVersion())))
			.GET("/api/v4/public/system/info", this.calls.ok(this::systemInfo))
			.GET("/api/v4/public/software/third_party_dependencies",
					this.calls.ok((call) -> ThirdPartyDependency.all()))
			.GET("/api/v4/public/time", this.calls.ok((call) -> new ServerTime(this.state.clock().instant())))
			.build();
	}

	private SystemInfo systemInfo(Call call) {
		boolean s3 = this.state.settings().s3Storage();
		List<String> hosts = s3 ? List.of(this.addresses.s3(call.request().uri()).getAuthority()) : List.of();
		return new SystemInfo(this.state.configuration().defaults().languageDefault(), false, hosts,
				this.state.settings().s3Enforced(), s3,
				this.state.configuration().authMethods().stream().filter(AuthMethod::isEnabled).toList());
	}

	/** Represents the versions of the software (schema {@code SoftwareVersionData}). */
	private record SoftwareVersion(String restApiVersion, String sdsServerVersion, Instant buildDate,
			String scmRevisionNumber, boolean isDracoonCloud, @JsonView(Since.V5.class) String version) {

		static SoftwareVersion of(ServerVersion version) {
			return new SoftwareVersion(version.toString(), version.toString(), Instant.parse("2024-01-01T00:00:00Z"),
					"emulator", version.isCloud(), version.toString());
		}

	}

	/** Represents properties of the system (schema {@code SystemInfo}). */
	private record SystemInfo(String languageDefault, boolean hideLoginInputFields, List<String> s3Hosts,
			boolean s3EnforceDirectUpload, boolean useS3Storage, List<AuthMethod> authMethods) {

	}

	/** Represents the time (schema {@code SdsServerTime}). */
	private record ServerTime(Instant time) {

	}

	/**
	 * Represents a library that the emulator uses (schema
	 * {@code ThirdPartyDependenciesData}).
	 *
	 * @param id the Maven coordinates
	 * @param description the purpose of the library
	 * @param url the URL of the home page
	 * @param type the type of the artifact
	 * @param licenses the licences of the library
	 */
	private record ThirdPartyDependency(String id, String groupId, String artifactId, String version, String name,
			String description, String url, String type, List<String> licenses) {

		private static final List<String> APACHE = List.of("Apache License, Version 2.0");

		static List<ThirdPartyDependency> all() {
			return List.of(
					of("org.springframework", "spring-webflux", "Spring WebFlux", "https://spring.io", APACHE,
							RouterFunctions.class),
					of("io.projectreactor.netty", "reactor-netty-http", "Reactor Netty", "https://projectreactor.io",
							APACHE, HttpServer.class),
					of("tools.jackson.core", "jackson-databind", "Jackson", "https://github.com/FasterXML/jackson",
							APACHE, JsonMapper.class),
					of("org.bouncycastle", "bcpkix-jdk18on", "Bouncy Castle", "https://www.bouncycastle.org",
							List.of("Bouncy Castle Licence"), PEMParser.class),
					of("com.google.zxing", "core", "ZXing", "https://github.com/zxing/zxing", APACHE,
							BarcodeFormat.class));
		}

		private static ThirdPartyDependency of(String group, String artifact, String name, String url,
				List<String> licenses, Class<?> type) {
			String version = Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), "unknown");
			return new ThirdPartyDependency(group + ":" + artifact + ":" + version, group, artifact, version, name,
					name, url, "jar", licenses);
		}

	}

}
