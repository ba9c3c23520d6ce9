// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Links rooms with DATEV, at an emulator of DRACOON Cloud.
 */
class DatevLinkTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static DracoonEmulator emulator;

	private final Browser browser = new Browser();

	private Dracoon dracoon;

	private DracoonDatev admin;

	private long room;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void connect() {
		emulator.reset();
		this.dracoon = client("admin");
		this.admin = this.dracoon.datev();
		this.room = get(this.dracoon.nodes()
			.list(NodeQuery.children(0))
			.filter((node) -> node.name().equals("Projects"))
			.next()).id();
	}

	@AfterEach
	void disconnect() {
		this.dracoon.close();
	}

	@Test
	void linksSendsAndRemoves() {
		DatevSyncConfig link = linkDuo();
		assertThat(link.roomId()).isEqualTo(this.room);
		assertThat(link.consultantId()).isEqualTo(1001);
		assertThat(link.clientId()).isEqualTo(22);
		assertThat(link.errorDetails()).isNull();
		this.admin.syncDuo(link.id()).block(TIMEOUT);
		try (Dracoon reader = client("bob")) {
			DracoonDatev bob = reader.datev();
			assertThat(get(bob.getForRoom(this.room))).isEqualTo(link);
			assertThat(get(bob.getDuoConfig(link.id()))).isEqualTo(link);
			assertThat(list(bob.listDuoConfigs(null))).containsExactly(link);
			assertThat(list(bob.listMstConfigs(this.room))).isEmpty();
			List<DatevSyncFile> files = list(bob.listDuoFiles(link.id()));
			assertThat(files).isNotEmpty();
			DatevSyncFile file = files.get(0);
			assertThat(get(bob.getDuoFile(link.id(), file.fileId()))).isEqualTo(file);
			assertThat(refusal(bob.syncDuo(link.id()))).isInstanceOf(DracoonApiException.Forbidden.class);
		}
		this.admin.deleteDuoConfig(link.id()).block(TIMEOUT);
		assertThat(refusal(this.admin.getForRoom(this.room))).isInstanceOf(DracoonApiException.NotFound.class);
	}

	@Test
	void addsTaxYearsToLinksWithMst() {
		DatevSyncConfig link = linkMst();
		assertThat(link.baseId()).isEqualTo(3);
		assertThat(get(this.admin.getMstConfig(link.id()))).isEqualTo(link);
		List<String> years = list(this.admin.listMstAddableTaxYears(link.id()));
		DatevMstCreateTaxYearRequest request = new DatevMstCreateTaxYearRequest(years.get(0));
		this.admin.addMstTaxYear(link.id(), request).block(TIMEOUT);
		assertThat(list(this.admin.listMstAddableTaxYears(link.id())))
			.containsExactlyElementsOf(years.subList(1, years.size()));
		assertThat(refusal(this.admin.addMstTaxYear(link.id(), request)))
			.isInstanceOf(DracoonApiException.BadRequest.class);
		this.admin.syncMst(link.id()).block(TIMEOUT);
		List<DatevSyncFile> files = list(this.admin.listMstFiles(link.id()));
		assertThat(get(this.admin.getMstFile(link.id(), files.get(0).fileId()))).isEqualTo(files.get(0));
		this.admin.deleteMstConfig(link.id()).block(TIMEOUT);
		assertThat(list(this.admin.listMstConfigs(null))).isEmpty();
	}

	@Test
	void tellsThatARoomIsLinkedAlready() {
		linkDuo();
		assertThat(refusal(this.admin.startMstAuthorization(mst()))).isInstanceOf(DracoonApiException.Conflict.class);
	}

	@Test
	void tellsThatDatevIsOutOfReach() {
		DatevSyncConfig link = linkMst();
		emulator.datevReachable(false);
		DracoonApiException ex = refusal(this.admin.listMstAddableTaxYears(link.id()));
		assertThat(ex).isInstanceOf(DracoonApiException.GatewayError.class);
		assertThat(ex.getErrorCode()).isEqualTo(DracoonErrorCode.DATEV_UNREACHABLE);
		assertThat(ex).hasMessageContaining("DATEV cannot be reached");
		this.admin.syncMst(link.id()).block(TIMEOUT);
		ErrorResponse failure = get(this.admin.getMstConfig(link.id())).errorDetails();
		assertThat(failure).isNotNull();
		assertThat(DracoonErrorCode.of(Objects.requireNonNull(failure.errorCode())))
			.isEqualTo(DracoonErrorCode.DATEV_UNREACHABLE);
	}

	@Test
	void keepsItsOwnTokensWhenTheAuthorizationAtDatevHasEnded() {
		DatevSyncConfig link = linkMst();
		emulator.advanceClock(Duration.ofDays(730));
		try (Dracoon later = client("admin")) {
			get(later.account().get());
			emulator.clearRequests();
			DracoonApiException ex = refusal(later.datev().listMstAddableTaxYears(link.id()));
			assertThat(ex).isInstanceOf(DracoonApiException.Unauthorized.class)
				.hasMessageContaining("Link the room with DATEV again");
			assertThat(ex.getErrorCode()).isEqualTo(DracoonErrorCode.DATEV_AUTHORIZATION_INVALID);
			assertThat(emulator.requests()).extracting(RecordedRequest::path)
				.containsExactly("/api/v4/datev/mst/" + link.id() + "/taxyears");
		}
	}

	@Test
	void neverRepeatsATransferByItself() {
		DatevSyncConfig link = linkDuo();
		ActiveFault fault = emulator.faults().add(Fault.status(503).on("POST", "/api/v4/datev/duo/{config_id}/sync"));
		assertThat(refusal(this.admin.syncDuo(link.id()))).isInstanceOf(DracoonApiException.GatewayError.class);
		assertThat(fault.hits()).isOne();
		ActiveFault read = emulator.faults()
			.add(Fault.status(503).on("GET", "/api/v4/datev/duo/{config_id}/files").times(1));
		assertThat(list(this.admin.listDuoFiles(link.id()))).isEmpty();
		assertThat(read.hits()).isOne();
	}

	@Test
	void serversDoNotOfferIt() {
		emulator.serverVersion("4.44.0");
		DracoonApiException ex = refusal(this.admin.listDuoConfigs(null));
		assertThat(ex).isInstanceOf(DracoonApiException.NotFound.class);
		assertThat(ex.isNotOffered()).isTrue();
	}

	private DatevSyncConfig linkDuo() {
		DatevAuthorizationUrl url = get(
				this.admin.startDuoAuthorization(new DatevAuthorizationStartRequest(this.room, 1001L, 22L)));
		return get(this.admin.completeDuoAuthorization(allow(url)));
	}

	private DatevSyncConfig linkMst() {
		return get(this.admin.completeMstAuthorization(allow(get(this.admin.startMstAuthorization(mst())))));
	}

	private DatevMstAuthorizationStartRequest mst() {
		return new DatevMstAuthorizationStartRequest(this.room, 1001L, 22L, 3L);
	}

	private DatevAuthorizationCompleteRequest allow(DatevAuthorizationUrl url) {
		String callback = this.browser.allowDatev(URI.create(url.url().value()));
		MultiValueMap<String, String> parameters = UriComponentsBuilder.fromUriString(callback)
			.build()
			.getQueryParams();
		return new DatevAuthorizationCompleteRequest(Secret.of(Objects.requireNonNull(parameters.getFirst("state"))),
				Secret.of(Objects.requireNonNull(parameters.getFirst("code"))));
	}

	private static <T> T get(Mono<T> mono) {
		return Objects.requireNonNull(mono.block(TIMEOUT));
	}

	private static <T> List<T> list(Flux<T> flux) {
		return get(flux.collectList());
	}

	private static DracoonApiException refusal(Publisher<?> call) {
		return Objects
			.requireNonNull(catchThrowableOfType(DracoonApiException.class, () -> Flux.from(call).blockLast(TIMEOUT)));
	}

	private static Dracoon client(String userName) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl().toString())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of("Emulator-2026!"))
			.retry((settings) -> settings.withBackoff(Duration.ofMillis(1), Duration.ofMillis(4)))
			.build();
	}

}
