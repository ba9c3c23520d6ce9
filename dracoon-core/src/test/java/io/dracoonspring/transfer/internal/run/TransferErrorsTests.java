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
	void whatNobodyForesawBecomesAnErrorOfThisLibrary() {
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
