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
