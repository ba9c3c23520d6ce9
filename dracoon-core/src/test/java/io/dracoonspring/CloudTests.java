/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.publicapi.SoftwareVersionData;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.config.EmulatorProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What of DRACOON Cloud differs reaches callers as documented.
 */
class CloudTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start();

	private final Dracoon admin = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount("dracoon-emulator", "dracoon-emulator", "admin", "Emulator-2026!")
		.build();

	@AfterEach
	void close() {
		this.admin.close();
		this.emulator.close();
	}

	@Test
	void versionSaysThatItIsTheCloud() {
		SoftwareVersionData version = get(this.admin.publicInfo().getSoftwareVersion());
		assertThat(version.restApiVersion()).isEqualTo("5.47.0");
		assertThat(version.isDracoonCloud()).isTrue();
	}

	@Test
	void connectionIsTestedWithoutThePingThatIsGone() {
		assertThat(get(this.admin.testConnection())).isNotNull();
	}

	@Test
	void eventLogIsNotOffered() {
		DracoonApiException failure = catchThrowableOfType(DracoonApiException.class,
				() -> get(this.admin.eventLog().list(LogEventQuery.all())));
		assertThat(failure.isNotOffered()).isTrue();
	}

	@Test
	void attributesAreSetWithoutAnAnswer() {
		Map<String, String> attributes = Map.of("cost-centre", "4711");
		long self = get(this.admin.account().get()).id();
		assertThat(this.admin.users().updateAttributes(self, attributes).blockOptional(LONG)).isEmpty();
		this.admin.account().updateProfileAttributes(attributes).block(LONG);
		assertThat(get(this.admin.account().getProfileAttributes())).isEqualTo(attributes);
	}

	@Test
	void passwordPoliciesAreRead() {
		assertThat(get(this.admin.config().getPasswordPolicies()).loginPasswordPolicies()).isNotNull();
	}

	private static <T> T get(Mono<T> answer) {
		return answer.blockOptional(LONG).orElseThrow();
	}

}
