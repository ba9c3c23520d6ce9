// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.provisioning.DracoonProvisioning;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails.Credentials;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.internal.resume.DownloadState;
import io.dracoonspring.transfer.internal.resume.ResumeKey;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Tests empty values of properties, and values that were probably not intended. */
class PropertyValuesTests {

	private static final ClientCredentials EMULATOR_CLIENT = new ClientCredentials("dracoon-emulator",
			Secret.of("dracoon-emulator"));

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class))
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=1ms",
				"dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=alice",
				"dracoon.auth.password=Emulator-2026!");

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "${NOT_SET:}", " " })
	void emptyEncryptionPasswordIsNone(String value) {
		this.runner.withPropertyValues("dracoon.crypto.encryption-password=" + value)
			.run((context) -> assertThat(context.getBean(DracoonCrypto.class).state())
				.isEqualTo(KeyPairState.NO_PASSWORD));
	}

	@Test
	void emptyValuesAreNotSet() {
		this.runner
			.withPropertyValues("dracoon.auth.access-token=", "dracoon.auth.refresh-token=", "dracoon.http.ssl.bundle=",
					"dracoon.http.proxy.host=${NOT_SET:}", "dracoon.http.proxy.username=",
					"dracoon.http.proxy.password=", "dracoon.http.proxy.non-proxy-hosts=",
					"dracoon.http.pool.max-connections=", "dracoon.provisioning.service-token=",
					"dracoon.transfer.max-memory=", "dracoon.transfer.max-bytes-per-second=",
					"dracoon.transfer.resume-key=", "dracoon.auth.registration-id=", "dracoon.retry.deadline=",
					"dracoon.crypto.provider=")
			.run((context) -> {
				assertThat(context.getBean(Dracoon.class).account().get().block().userName()).isEqualTo("alice");
				assertThat(context).doesNotHaveBean(DracoonProvisioning.class)
					.doesNotHaveBean(DracoonConnectionPool.class);
				DracoonProperties properties = context.getBean(DracoonProperties.class);
				assertThat(properties.auth().refreshToken()).isNull();
				assertThat(properties.auth().accessToken()).isNull();
				assertThat(properties.auth().registrationId()).isEqualTo("dracoon");
				assertThat(properties.http().ssl().bundle()).isNull();
				assertThat(properties.http().proxy())
					.isEqualTo(new DracoonProperties.Proxy(null, 8080, null, null, null));
				assertThat(properties.provisioning().serviceToken()).isNull();
				assertThat(properties.retry().deadline()).hasMinutes(10);
				assertThat(properties.crypto().provider()).isEqualTo("auto");
			});
	}

	@Test
	void securityProviderIsChosenByItsName() {
		this.runner.withPropertyValues("dracoon.crypto.provider=SunJCE")
			.run((context) -> assertThat(context.getBean(Dracoon.class).activity().rsaProvider())
				.startsWith("SunJCE "));
	}

	@Test
	void securityProviderThatIsNotThereStopsTheStart() {
		assertThat(ClassUtils.isPresent("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider", null))
			.isFalse();
		this.runner.withPropertyValues("dracoon.crypto.provider=AmazonCorrettoCryptoProvider")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(IllegalArgumentException.class)
				.hasStackTraceContaining("The property 'dracoon.crypto.provider' cannot be used. "
						+ "There is no security provider 'AmazonCorrettoCryptoProvider': choose 'auto', 'jdk', or one of "));
	}

	@Test
	void securityProviderThatCannotDoItStopsTheStart() {
		this.runner.withPropertyValues("dracoon.crypto.provider=SUN")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("The property 'dracoon.crypto.provider' cannot be used. "
						+ "The security provider 'SUN' does not support RSA as DRACOON needs it"));
	}

	@Test
	void resumeKeyThatIsTooShortStopsTheStart() {
		this.runner.withPropertyValues("dracoon.transfer.resume-key=hunter2-of-31-characters-------")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("'dracoon.transfer.resume-key'")
				.hasMessageNotContaining("hunter2"));
	}

	@Test
	void resumeKeyGoesToTheClient() {
		String key = "0123456789abcdef0123456789abcdef";
		this.runner.withPropertyValues("dracoon.transfer.resume-key=" + key).run((context) -> {
			Dracoon dracoon = context.getBean(Dracoon.class);
			ResumeToken token = new ResumeTokens(ResumeKey.of(Secret.of(key), dracoon.baseUrl()))
				.write(new DownloadState(1, 1, null, "/missing/target", "/missing/temporary", "FAIL", false, false, 0,
						null, TransferRequirements.none()));
			// the transfer fails in the step after the check of the token
			StepVerifier.create(dracoon.transfers().resumeDownload(token, null).result())
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_MISSING)))
				.verify(Duration.ofSeconds(30));
			assertThat(context.getBean(DracoonProperties.class).toString()).doesNotContain(key);
		});
	}

	@Test
	void emptyBaseUrlIsNone() {
		this.runner.withPropertyValues("dracoon.base-url=${NOT_SET:}")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(Dracoon.class)
				.doesNotHaveBean(DracoonConnectionDetails.class));
	}

	@Test
	void emptyCredentialsAreMissing() {
		this.runner.withPropertyValues("dracoon.auth.password=")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The property 'dracoon.auth.password' is not set"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon.base-url", "dracoon.auth.client-id", "dracoon.auth.client-secret",
			"dracoon.auth.username", "dracoon.auth.password", "dracoon.auth.refresh-token", "dracoon.auth.access-token",
			"dracoon.crypto.encryption-password", "dracoon.http.ssl.bundle", "dracoon.http.proxy.host",
			"dracoon.http.proxy.password", "dracoon.provisioning.service-token", "dracoon.transfer.resume-key" })
	void unresolvedPlaceholdersAreRefusedBeforeAnythingIsSent(String property) {
		this.runner.withPropertyValues(property + "=hunter2-${NOT_SET}").run((context) -> {
			assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("'" + property + "' contains a placeholder");
			StringWriter trace = new StringWriter();
			context.getStartupFailure().printStackTrace(new PrintWriter(trace));
			assertThat(trace.toString()).doesNotContain("hunter2", "NOT_SET");
		});
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void accountOfTheConnectionDetailsBeatsTheProperties() {
		Credentials bob = new Credentials.ServiceAccount(EMULATOR_CLIENT, "bob", Secret.of("Emulator-2026!"), null);
		this.runner.withPropertyValues("dracoon.crypto.encryption-password=Encryption-2026!")
			.withBean(DracoonConnectionDetails.class, () -> details(bob))
			.run((context) -> {
				assertThat(context.getBean(Dracoon.class).account().get().block().userName()).isEqualTo("bob");
				assertThat(context.getBean(DracoonCrypto.class).state()).isEqualTo(KeyPairState.NO_PASSWORD);
			});
	}

	@Test
	void connectionDetailsMayHaveTokensInPlaceOfAPassword() {
		TokenSet bob = signIn("bob");
		Credentials access = new Credentials.AccessToken(bob.accessToken().value(), Secret.of("Encryption-2026!"));
		this.runner.withBean(DracoonConnectionDetails.class, () -> details(access)).run((context) -> {
			assertThat(context.getBean(Dracoon.class).account().get().block().userName()).isEqualTo("bob");
			context.getBean(DracoonCrypto.class).unlock().block();
		});
		Credentials refresh = new Credentials.RefreshToken(EMULATOR_CLIENT, bob.refreshToken(), null);
		this.runner.withBean(DracoonConnectionDetails.class, () -> details(refresh))
			.run((context) -> assertThat(context.getBean(Dracoon.class).account().get().block().userName())
				.isEqualTo("bob"));
	}

	@Test
	void connectionDetailsMayHaveATokenAndAPassword() {
		Credentials both = new Credentials.RefreshTokenOrPassword(EMULATOR_CLIENT, Secret.of("spent"), "bob",
				Secret.of("Emulator-2026!"), null);
		this.runner.withBean(DracoonConnectionDetails.class, () -> details(both))
			.run((context) -> assertThat(context.getBean(Dracoon.class).account().get().block().userName())
				.isEqualTo("bob"));
	}

	@Test
	void passwordBesidesARefreshTokenNeedsAUserName() {
		this.runner.withPropertyValues("dracoon.auth.refresh-token=token", "dracoon.auth.username=")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The property 'dracoon.auth.username' is not set"));
	}

	private TokenSet signIn(String userName) {
		Map<?, ?> answer = WebClient.create(this.emulator.baseUrl().toString())
			.post()
			.uri("/oauth/token")
			.headers((headers) -> headers.setBasicAuth("dracoon-emulator", "dracoon-emulator"))
			.body(BodyInserters.fromFormData("grant_type", "password")
				.with("username", userName)
				.with("password", "Emulator-2026!"))
			.retrieve()
			.bodyToMono(Map.class)
			.block();
		return new TokenSet(EMULATOR_CLIENT, new AccessToken(Secret.of((String) answer.get("access_token")), null),
				null, Secret.of((String) answer.get("refresh_token")));
	}

	@Test
	void propertiesNameTheAccountForConnectionDetailsWithoutOne() {
		this.runner.withBean(DracoonConnectionDetails.class, () -> details(null))
			.run((context) -> assertThat(context.getBean(Dracoon.class).account().get().block().userName())
				.isEqualTo("alice"));
	}

	private DracoonConnectionDetails details(Credentials credentials) {
		return new DracoonConnectionDetails() {

			@Override
			public URI getBaseUrl() {
				return PropertyValuesTests.this.emulator.baseUrl();
			}

			@Override
			public Credentials getCredentials() {
				return credentials;
			}

		};
	}

	@Test
	void escapedPlaceholderIsPartOfTheValue() {
		this.runner.withPropertyValues("dracoon.auth.access-token=a\\${b}c")
			.run((context) -> assertThat(context.getBean(Dracoon.class).tokenSource().token().block().value().value())
				.isEqualTo("a${b}c"));
	}

	@Test
	void filesOfAConfigTreeMayContainAnything(@TempDir Path mounted) throws IOException {
		Path auth = Files.createDirectories(mounted.resolve("dracoon").resolve("auth"));
		Files.writeString(auth.resolve("access-token"), "a${b}c\n");
		this.runner.withInitializer(new ConfigDataApplicationContextInitializer())
			.withPropertyValues("spring.config.import=configtree:" + mounted + "/")
			.run((context) -> assertThat(context.getBean(Dracoon.class).tokenSource().token().block().value().value())
				.isEqualTo("a${b}c"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://dracoon.example.com", "HTTP://10.0.0.1:8080", "http://127.0.0.1.example.com",
			"http://localhost.example.com", "http://[::2]" })
	void plainHttpIsForThisMachineOnly(String baseUrl) {
		this.runner.withPropertyValues("dracoon.base-url=" + baseUrl)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("'dracoon.base-url' starts with http://"));
		this.runner.withPropertyValues("dracoon.base-url=" + baseUrl, "dracoon.http.allow-plain-http=true")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void plainHttpOfASecondClientNeedsThePermissionToo() {
		this.runner.withPropertyValues("dracoon.base-url=https://dracoon.example.com")
			.run((context) -> assertThatIllegalStateException()
				.isThrownBy(() -> context.getBean(DracoonBuilder.class)
					.baseUrl("http://archive.example.com")
					.anonymous()
					.build())
				.withMessageContaining("http://"));
		this.runner
			.withPropertyValues("dracoon.base-url=https://dracoon.example.com", "dracoon.http.allow-plain-http=true")
			.run((context) -> context.getBean(DracoonBuilder.class)
				.baseUrl("http://archive.example.com")
				.anonymous()
				.build()
				.close());
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "http://127.0.0.1", "http://127.1.2.3", "http://[::1]:8080",
			"http://dracoon.localhost", "https://dracoon.example.com", "https://dracoon.example.com/" })
	void otherAddressesNeedNoPermission(String baseUrl) {
		this.runner.withPropertyValues("dracoon.base-url=" + baseUrl)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://dracoon.example.com/api", "https://dracoon.example.com/api/",
			"https://dracoon.example.com/api/v4", "https://dracoon.example.com/there/api/v4/" })
	void baseUrlDoesNotEndInApi(String baseUrl) {
		this.runner.withPropertyValues("dracoon.base-url=" + baseUrl)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("'dracoon.base-url' ends in '/api'"));
	}

	@ParameterizedTest
	@CsvSource({ "dracoon.http.max-concurrent-calls,0", "dracoon.http.max-concurrent-changes,0",
			"dracoon.retry.max-retries,-1", "dracoon.retry.deadline,0" })
	void limitsAreNamedAsTheyAreConfigured(String property, String value) {
		this.runner.withPropertyValues(property + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The property '" + property + "' is out of range"));
	}

}
