// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.account.MfaTotpConfirmationRequest;
import io.dracoonspring.api.account.TotpSetupResponse;
import io.dracoonspring.api.media.DracoonMedia;
import io.dracoonspring.api.passwordreset.DracoonPasswordReset;
import io.dracoonspring.api.publicshares.DracoonPublicShares;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RenewableConnector;
import io.dracoonspring.http.internal.ApiClientFactory;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.StackTraces;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.testing.TestServer.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Checks that no secret appears in the log at TRACE, from any logger. */
class SecretsStayOutOfLogsTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final List<String> SECRETS = List.of("cl1entS3cret", "passw0rdS3cret", "accessS3cret",
			"refreshS3cret", "privateKeyS3cret");

	private final CapturedLogs logs = new CapturedLogs();

	private final TestServer server = new TestServer();

	@AfterEach
	void close() {
		this.logs.close();
		this.server.close();
	}

	@Test
	void signInRequestAnswerAndErrors() {
		this.server.answer((request) -> switch (request.uri()) {
			case "/oauth/token" -> Answer.json(200,
					"{\"access_token\":\"accessS3cret\",\"refresh_token\":\"refreshS3cret\",\"expires_in\":3600}");
			case "/oauth/revoke" -> Answer.status(500);
			case "/api/v4/user/account/keypair" ->
				Answer.json(200, "{\"privateKeyContainer\":{\"version\":\"A\",\"privateKey\":\"privateKeyS3cret\"}}");
			default -> Answer.json(404, "{\"errorCode\":-41000}");
		});
		Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.server.url())
			.serviceAccount(new ClientCredentials("client", Secret.of("cl1entS3cret")), "alice",
					Secret.of("passw0rdS3cret"))
			.retry((settings) -> settings.withMaxRetries(0))
			.revokeOnClose(true)
			.build();
		Mono<?> keyPair = dracoon.webClient()
			.get()
			.uri("/api/v4/user/account/keypair")
			.retrieve()
			.bodyToMono(UserKeyPairContainer.class);
		assertThat(keyPair.block(LONG)).isNotNull();
		Throwable ex = catchThrowable(() -> dracoon.nodes().get(1).block(LONG));
		assertThat(ex).isNotNull();
		assertThat(StackTraces.of(ex)).doesNotContain(SECRETS);
		dracoon.close();
		assertThat(this.server.count("/oauth/revoke")).isEqualTo(2);
		assertThat(this.logs.lines()).isNotEmpty();
		assertThat(this.logs.lines()).filteredOn((line) -> line.contains("Could not revoke the tokens")).hasSize(1);
		for (String secret : SECRETS) {
			assertThat(this.logs.lines()).noneMatch((line) -> line.contains(secret));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void presignedUrl(boolean renewable) {
		this.server.answer((request) -> Answer.status(403));
		HttpTransport transport = renewable
				? HttpTransport.over(new RenewableConnector(ReactorClientHttpConnector::new), HttpSettings.defaults(),
						ObservationRegistry.NOOP)
				: HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);
		SecretUrl url = SecretUrl
			.of(this.server.url() + "/api/v4/downloads/t0kenS3cret?X-Amz-Signature=s1gnatureS3cret");
		Throwable ex = catchThrowable(() -> transport.content()
			.get()
			.uri(url.masked())
			.attributes(url)
			.retrieve()
			.toBodilessEntity()
			.block(LONG));
		transport.close();
		assertThat(StackTraces.of(ex)).doesNotContain("t0kenS3cret", "s1gnatureS3cret");
		assertThat(this.server.received()).hasSize(1);
		assertThat(this.logs.lines())
			.filteredOn((line) -> line.contains("t0kenS3cret") || line.contains("s1gnatureS3cret"))
			.isEmpty();
	}

	@Test
	void mediaToken() {
		this.server.answer((request) -> request.uri().endsWith("/10x10") ? Answer.of(200, "image/png", "png")
				: Answer.json(404, "{\"code\":404,\"message\":\"no image\"}"));
		HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);
		DracoonWebClients clients = new DracoonWebClients(transport, BaseUrl.of(this.server.url()),
				(request, next) -> Mono.error(new IllegalStateException("no token is needed")), List.of());
		DracoonMedia media = new ApiClientFactory(clients.anonymous(), this.server.url()).create(DracoonMedia.class);
		ResponseEntity<byte[]> image = media.getImage(Secret.of("med/ia S3cret"), "10x10").block(LONG);
		Throwable ex = catchThrowable(() -> media.getImage(Secret.of("med/ia S3cret"), "20x20").block(LONG));
		transport.close();
		assertThat(image).isNotNull();
		assertThat(image.getBody()).asString().isEqualTo("png");
		assertThat(this.server.received()).extracting(TestServer.Received::uri)
			.containsExactly("/mediaserver/image/med%2Fia%20S3cret/10x10",
					"/mediaserver/image/med%2Fia%20S3cret/20x20");
		assertThat(this.server.received())
			.allSatisfy((request) -> assertThat(request.header("authorization")).isNull());
		assertThat(ex).isInstanceOf(DracoonApiException.NotFound.class);
		assertThat(StackTraces.of(ex)).contains("DracoonMedia.getImage").doesNotContain("S3cret");
		assertThat(this.logs.lines()).anyMatch((line) -> line.contains("/mediaserver/image/***"));
		assertThat(this.logs.lines()).filteredOn((line) -> line.contains("S3cret")).isEmpty();
	}

	@Test
	void codesAndPasswordsOfUsers() {
		this.server.answer((request) -> {
			boolean setup = "GET".equals(request.method()) && request.uri().endsWith("/totp");
			return Answer.json(setup ? 201 : 400,
					setup ? "{\"id\":1,\"secret\":\"totpS3cret\",\"otpUri\":\"totpS3cret\",\"qrCode\":\"totpS3cret\"}"
							: "{\"errorCode\":-10110}");
		});
		HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);
		DracoonWebClients clients = new DracoonWebClients(transport, BaseUrl.of(this.server.url()),
				(request, next) -> next.exchange(request), List.of());
		ApiClientFactory factory = new ApiClientFactory(clients.anonymous(), "test");
		DracoonAccount account = factory.create(DracoonAccount.class);
		DracoonPasswordReset passwordReset = factory.create(DracoonPasswordReset.class);
		DracoonCustomerSettings settings = factory.create(DracoonCustomerSettings.class);
		Mono<TotpSetupResponse> totpSetup = account.getTotpSetup();
		assertThat(totpSetup.block(LONG)).isNotNull().asString().doesNotContain("totpS3cret");
		List<Mono<?>> calls = List.of(account.useEmergencyCode(Secret.of("codeS3cret")),
				account.deleteTotpSetup(1, Secret.of("otpS3cret")),
				account.confirmTotpSetup(new MfaTotpConfirmationRequest(1L, Secret.of("otpS3cret"))),
				account.changePassword(Secret.of("oldS3cret"), Secret.of("newS3cret")),
				passwordReset.checkToken(Secret.of("token/S3cret")),
				passwordReset.reset(Secret.of("tokenS3cret"), Secret.of("newS3cret")),
				factory.create(DracoonPublicShares.class).getDownloadShare("keyS3cret"),
				settings.createWebhook(CreateWebhookRequest.of("w", "https://a.example", "user.created")
					.withSecret(Secret.of("hookS3cret"))),
				settings.updateWebhook(1, UpdateWebhookRequest.of().withSecret(Secret.of("hookS3cret"))));
		for (Mono<?> call : calls) {
			Throwable ex = catchThrowable(() -> call.block(LONG));
			assertThat(ex).isInstanceOf(DracoonApiException.BadRequest.class);
			assertThat(StackTraces.of(ex)).doesNotContain("S3cret");
		}
		transport.close();
		assertThat(this.server.received()).extracting(Received::uri)
			.contains("/api/v4/user/account/mfa?emergency_code=codeS3cret",
					"/api/v4/user/account/mfa/totp/1?valid_otp=otpS3cret", "/api/v4/auth/reset_password/tokenS3cret",
					"/api/v4/auth/reset_password/token%2FS3cret", "/api/v4/public/shares/downloads/keyS3cret");
		assertThat(this.logs.lines()).isNotEmpty().filteredOn((line) -> line.contains("S3cret")).isEmpty();
	}

}
