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
