// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class TransferErrorsTests {

	private final DracoonTransferException first = new DracoonTransferException(Reason.STORAGE_ERROR, "one", null);

	private final DracoonTransferException second = new DracoonTransferException(Reason.TIMEOUT, "two", null);

	private final DracoonTransferException cancelled = new DracoonTransferException(Reason.CANCELLED, "three", null);

	@Test
	void severalFailuresAtTheSameMomentEndInTheFirst() {
		Throwable ex = failure(Exceptions.multiple(this.first, this.second));
		assertThat(ex).isSameAs(this.first);
		assertThat(ex.getSuppressed()).contains(this.second);
	}

	@Test
	void aFailureCountsForMoreThanTheCancellationThatCameWithIt() {
		assertThat(failure(Exceptions.multiple(this.cancelled, this.second))).isSameAs(this.second);
		assertThat(failure(Exceptions.multiple(this.cancelled, this.cancelled))).isSameAs(this.cancelled);
	}

	@Test
	void unexpectedErrorIsWrapped() {
		assertThat(failure(Exceptions.propagate(new IOException("x")))).isInstanceOf(DracoonTransferException.class)
			.hasRootCauseInstanceOf(IOException.class)
			.hasMessageContaining("IOException");
	}

	@Test
	void heapThatIsFullIsTheReasonWhateverWrapsIt() {
		assertThat(failure(new IllegalStateException(new OutOfMemoryError("made by a test")))).isInstanceOfSatisfying(
				DracoonTransferException.class, (ex) -> assertThat(ex.getReason()).isEqualTo(Reason.OUT_OF_MEMORY));
	}

	private static Throwable failure(Throwable ex) {
		TransferRun<Void> run = new TransferRun<>(Mono.error(ex), TransferControl.create());
		return catchThrowable(() -> run.result().block(Duration.ofSeconds(10)));
	}

}
