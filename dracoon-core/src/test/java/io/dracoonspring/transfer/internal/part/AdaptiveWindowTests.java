// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.api.DracoonStorageException;

import static org.assertj.core.api.Assertions.assertThat;

class AdaptiveWindowTests {

	private int sensible = 4;

	private final AdaptiveWindow window = new AdaptiveWindow(4, () -> this.sensible, (size) -> {
	});

	private final List<Sinks.One<Integer>> attempts = new ArrayList<>();

	@Test
	void noMoreThanTheBoundAreAdmitted() {
		start(6);
		assertThat(this.attempts).hasSize(4);
		this.attempts.get(0).tryEmitValue(1);
		assertThat(this.attempts).hasSize(5);
	}

	@Test
	void congestionHalvesOnceForAllThatWereUnderWay() {
		start(8);
		this.attempts.get(0).tryEmitError(slowDown());
		this.attempts.get(1).tryEmitError(slowDown());
		assertThat(this.window.size()).isEqualTo(2);
		assertThat(this.attempts).hasSize(4);
		this.attempts.get(2).tryEmitValue(1);
		assertThat(this.attempts).hasSize(5);
		this.attempts.get(4).tryEmitError(slowDown());
		assertThat(this.window.size()).isEqualTo(1);
	}

	@Test
	void successGrowsUpToTheBound() {
		start(30);
		this.attempts.get(0).tryEmitError(slowDown());
		assertThat(this.window.size()).isEqualTo(2);
		for (int i = 1; i < this.attempts.size(); i++) {
			this.attempts.get(i).tryEmitValue(1);
		}
		assertThat(this.window.size()).isEqualTo(4);
		assertThat(this.attempts).hasSize(30);
	}

	@Test
	void cancelledAttemptFreesItsPlaceForTheNextOne() {
		start(4);
		Disposable waiting = this.window.admit(Mono.never()).subscribe();
		start(1);
		waiting.dispose();
		this.attempts.get(0).tryEmitValue(1);
		assertThat(this.attempts).hasSize(5);
		Disposable underWay = this.window.admit(Mono.never()).subscribe();
		this.attempts.get(1).tryEmitValue(1);
		start(1);
		assertThat(this.attempts).hasSize(5);
		underWay.dispose();
		assertThat(this.attempts).hasSize(6);
	}

	@Test
	void refusalByTheStorageKeepsTheWindowSize() {
		start(4);
		this.attempts.get(0).tryEmitError(new DracoonStorageException(404, "NoSuchUpload", null, null, "gone", null));
		assertThat(this.window.size()).isEqualTo(4);
	}

	@Test
	void windowAdmitsNoMoreThanTheSensibleNumberOfParts() {
		this.sensible = 1;
		start(6);
		assertThat(this.attempts).hasSize(1);
		this.attempts.get(0).tryEmitValue(1);
		assertThat(this.attempts).hasSize(2);
		this.sensible = 3;
		this.attempts.get(1).tryEmitValue(1);
		assertThat(this.attempts).hasSize(5);
		assertThat(this.window.size()).isEqualTo(4);
	}

	private void start(int count) {
		for (int i = 0; i < count; i++) {
			this.window.admit(Mono.defer(() -> {
				Sinks.One<Integer> attempt = Sinks.one();
				this.attempts.add(attempt);
				return attempt.asMono();
			})).onErrorComplete().subscribe();
		}
	}

	private static DracoonStorageException slowDown() {
		return new DracoonStorageException(503, "SlowDown", null, null, "slow down", null);
	}

}
