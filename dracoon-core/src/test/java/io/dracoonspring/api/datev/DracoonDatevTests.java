// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class DracoonDatevTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final ApiServer server = ApiServer.answering((call) -> Answer.json("""
			{"url":"https://login.example.com/authorize?state=s1","items":[],"years":null}"""));

	private final DracoonDatev datev = this.server.client(DracoonDatev.class);

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void sendsStateAndCodeAndHidesThem() {
		DatevAuthorizationCompleteRequest request = new DatevAuthorizationCompleteRequest(Secret.of("s1"),
				Secret.of("c1"));
		assertThat(request.toString()).doesNotContain("s1", "c1");
		this.datev.completeDuoAuthorization(request).onErrorComplete().block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString, Call::body)
			.containsExactly(
					tuple("POST /api/v4/datev/duo/authorization/complete", "{\"state\":\"s1\",\"code\":\"c1\"}"));
	}

	@Test
	void hidesTheUrlOfAnAuthorization() {
		DatevAuthorizationUrl url = this.datev
			.startMstAuthorization(new DatevMstAuthorizationStartRequest(1L, 2L, 3L, 4L))
			.block(TIMEOUT);
		assertThat(url).isNotNull();
		assertThat(url.toString()).doesNotContain("s1");
		assertThat(url.url().value()).isEqualTo("https://login.example.com/authorize?state=s1");
		assertThat(this.server.calls()).extracting(Call::body)
			.containsExactly("{\"roomId\":1,\"consultantId\":2,\"clientId\":3,\"baseId\":4}");
	}

	@Test
	void listsLinksOfOneRoomOrAll() {
		this.datev.listDuoConfigs(7L).blockLast(TIMEOUT);
		this.datev.listMstConfigs(null).blockLast(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/datev/duo?room_id=7", "GET /api/v4/datev/mst");
	}

	@Test
	void refusesAnAnswerWithoutTaxYears() {
		assertThatExceptionOfType(DracoonProtocolException.class)
			.isThrownBy(() -> this.datev.listMstAddableTaxYears(5).blockLast(TIMEOUT))
			.withMessageContaining("without the list 'years'");
	}

}
