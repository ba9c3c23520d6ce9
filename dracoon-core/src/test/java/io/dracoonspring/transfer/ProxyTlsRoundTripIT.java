// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.stream.IntStream;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.tls.Tls;

class ProxyTlsRoundTripIT extends RoundTripContract {

	ProxyTlsRoundTripIT() {
		super(DracoonEmulator.builder().storage(StorageMode.PROXY).tls(Tls.generated()));
	}

	@Override
	IntStream sizes() {
		return IntStream.of(0, 1, PART + 1);
	}

}
