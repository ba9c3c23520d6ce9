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
 * What a proxy can do to every request of every transfer.
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
		// the emulator in this process drops errors too, when clients have gone
		assertThat(this.dropped).filteredOn((ex) -> !StackTraces.of(ex).contains("io.dracoonspring.emulator"))
			.filteredOn((ex) -> !isSilence(ex))
			.isEmpty();
	}

	// neither an answer in the moment in which its call was given up, nor this: when a
	// body falls silent WebClient subscribes to it once more to describe its failure, and
	// drops that of the second subscription
	private static boolean isSilence(Throwable ex) {
		String message = String.valueOf(ex.getMessage());
		return message.contains("released already due to cancellation")
				|| message.contains("Rejecting additional inbound receiver")
				|| (ex instanceof DracoonConnectionException exception && exception.getReason() == Reason.READ_TIMEOUT);
	}

}
