// SPDX-License-Identifier: Apache-2.0

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
