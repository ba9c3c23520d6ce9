// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.netty.handler.ssl.SslContextBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.StringUtils;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AuthorizationCode;
import io.dracoonspring.auth.AuthorizationCodeFlow;
import io.dracoonspring.auth.AuthorizationRequest;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.conformance.internal.answer.Redaction;
import io.dracoonspring.conformance.internal.check.Area;
import io.dracoonspring.conformance.internal.check.Target;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.ReactorNettyTuning;
import io.dracoonspring.http.RenewableConnector;

/** Creates the target of a run from the command line, and asks for what is missing. */
final class Targets {

	private final Options options;

	private final Prompt prompt;

	private final Redaction redaction;

	private final PrintStream out;

	Targets(Options options, Prompt prompt, Redaction redaction, PrintStream out) {
		this.options = options;
		this.prompt = prompt;
		this.redaction = redaction;
		this.out = out;
	}

	Target create() {
		ClientCredentials client = new ClientCredentials(this.options.clientId(),
				Objects.requireNonNullElse(this.prompt.find("DRACOON_CLIENT_SECRET"), Secret.of("")));
		hide(this.options.clientId());
		hide(client.secret().value());
		hide(URI.create(this.options.baseUrl()).getHost());
		hidePath(this.options.parentRoom());
		hidePath(this.options.encryptedRoom());
		return new Target(connection(), signIn(client), client, this.options.parentRoom(), this.options.encryptedRoom(),
				encryptionPassword());
	}

	private void hide(@Nullable String text) {
		this.redaction.add(text);
	}

	private void hidePath(@Nullable String path) {
		if (path != null) {
			for (String name : StringUtils.tokenizeToStringArray(path, "/")) {
				hide(name);
			}
		}
	}

	private UnaryOperator<DracoonBuilder> connection() {
		Path caFile = this.options.caFile();
		if (caFile == null) {
			return (builder) -> builder.baseUrl(this.options.baseUrl());
		}
		if (!Files.isReadable(caFile)) {
			throw new IllegalArgumentException("The file of '--ca-file' cannot be read");
		}
		GenericSslContextSpec<SslContextBuilder> authority = Http11SslContextSpec.forClient()
			.configure((context) -> context.trustManager(caFile.toFile()));
		HttpSettings settings = HttpSettings.defaults();
		HttpClient client = ReactorNettyTuning
			.tune(HttpClient.create(ReactorNettyTuning.pool(settings.maxConnections(), settings.acquireTimeout()))
				.responseTimeout(Duration.ofSeconds(60))
				.proxyWithSystemProperties()
				.secure((tls) -> tls.sslContext(authority)), false);
		RenewableConnector connector = new RenewableConnector(() -> new ReactorClientHttpConnector(client));
		return (builder) -> builder.baseUrl(this.options.baseUrl()).connector(connector);
	}

	private UnaryOperator<DracoonBuilder> signIn(ClientCredentials client) {
		return switch (this.options.signIn()) {
			case PASSWORD -> {
				String given = this.options.userName();
				String userName = (given != null) ? given : this.prompt.text("User name", "--user-name");
				Secret password = this.prompt.secret("DRACOON_PASSWORD", "Password");
				hide(userName);
				hide(password.value());
				yield (builder) -> builder.serviceAccount(client, userName, password);
			}
			case REFRESH_TOKEN -> {
				Secret token = this.prompt.secret("DRACOON_REFRESH_TOKEN", "Refresh token");
				hide(token.value());
				yield (builder) -> builder.refreshToken(client, token);
			}
			case BROWSER -> {
				AuthorizationRequest request = AuthorizationCodeFlow.of(this.options.baseUrl(), client).start();
				this.out.printf("Open this address in a browser, and sign in:%n%s%n", request.uri());
				AuthorizationCode code = request.read(this.prompt.text("Code, or the last address of the browser",
						"--sign-in password or --sign-in refresh-token"));
				hide(code.value().value());
				yield (builder) -> builder.authorizationCode(code);
			}
		};
	}

	private @Nullable Secret encryptionPassword() {
		boolean needed = this.options.areas().contains(Area.ENCRYPTION)
				&& (this.options.encryptedRoom() != null || this.options.createKeyPair());
		if (!needed) {
			return null;
		}
		Secret password = this.prompt.secret("DRACOON_ENCRYPTION_PASSWORD", "Encryption password");
		hide(password.value());
		return password;
	}

}
