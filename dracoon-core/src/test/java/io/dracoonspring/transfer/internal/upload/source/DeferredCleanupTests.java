// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeferredCleanupTests {

	private final AtomicInteger cleanups = new AtomicInteger();

	private final DeferredCleanup cleanup = new DeferredCleanup(this.cleanups::incrementAndGet);

	@Test
	void whatIsNotInUseIsCleanedUpAtOnce() throws Exception {
		assertThat(this.cleanup.<String>use(() -> "result")).isEqualTo("result");
		this.cleanup.end();
		assertThat(this.cleanups).hasValue(1);
		assertThat(this.cleanup.<String>use(() -> "result")).isNull();
		assertThat(this.cleanups).hasValue(1);
	}

	@Test
	void whatIsInUseIsCleanedUpAfterwards() throws Exception {
		this.cleanup.<Object>use(() -> {
			this.cleanup.end();
			assertThat(this.cleanups).hasValue(0);
			return null;
		});
		assertThat(this.cleanups).hasValue(1);
	}

	@Test
	void memoryThatRunsOutIsAnOrdinaryFailure() {
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> this.cleanup.<Object>use(() -> {
			throw new OutOfMemoryError("made by a test");
		})).satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.OUT_OF_MEMORY));
		this.cleanup.end();
		assertThat(this.cleanups).hasValue(1);
	}

}
