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

package io.dracoonspring.transfer;

import java.util.stream.IntStream;

import io.netty.handler.ssl.OpenSsl;
import org.junit.jupiter.api.Test;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.tls.Tls;

import static org.assertj.core.api.Assertions.assertThat;

class S3TlsRoundTripIT extends RoundTripContract {

	S3TlsRoundTripIT() {
		super(DracoonEmulator.builder().storage(StorageMode.S3).tls(Tls.generated()));
	}

	@Override
	IntStream sizes() {
		return IntStream.of(0, 1, PART + 1);
	}

	@Test
	void openSslDoesItWhereItIsOnTheClassPath() {
		assertThat(OpenSsl.isAvailable()).isEqualTo(Boolean.getBoolean("openssl"));
	}

}
