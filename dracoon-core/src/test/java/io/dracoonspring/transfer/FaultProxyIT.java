// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import reactor.core.publisher.Hooks;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;
import io.dracoonspring.testing.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the {@link FaultMatrix} with faults that a proxy between client and emulator
 * causes.
 */
class FaultProxyIT extends FaultMatrix {

	private static final int STEP = 5;

	private final List<Throwable> dropped = new CopyOnWriteArrayList<>();

	FaultProxyIT() {
		super(3, true);
	}

	static Stream<ProxyCase> places() {
		return sample(ProxyCase.all(), STEP);
	}

	@Override
	Stream<ProxyCase> all() {
		return places();
	}

	@BeforeAll
	void watch() {
		Hooks.onErrorDropped(this.dropped::add);
	}

	@AfterAll
	void nothingWasDropped() {
		Hooks.resetOnErrorDropped();
		// ignore errors that the emulator in this process drops after a client has
		// disconnected
		assertThat(this.dropped).filteredOn((ex) -> !StackTraces.of(ex).contains("io.dracoonspring.emulator"))
			.filteredOn((ex) -> !isSilence(ex))
			.isEmpty();
	}

	// returns true for two kinds of dropped errors, which are harmless. In the first
	// kind, a response arrives while its call is aborted. In the second kind, a body
	// stalls. WebClient then subscribes to the body again to describe the failure, and
	// drops the failure of the second subscription
	private static boolean isSilence(Throwable ex) {
		String message = String.valueOf(ex.getMessage());
		return message.contains("released already due to cancellation")
				|| message.contains("Rejecting additional inbound receiver")
				|| (ex instanceof DracoonConnectionException exception && exception.getReason() == Reason.READ_TIMEOUT);
	}

}
