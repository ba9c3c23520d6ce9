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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TransferMemorySettingTests {

	private static final int LEAST = TransferSettings.MIN_CHUNK_SIZE;

	@Test
	void aQuarterOfTheHeapIsTheDefaultIfThatIsEnoughForACopy() {
		long heap = Runtime.getRuntime().maxMemory();
		TransferSettings settings = TransferSettings.defaults();
		assertThat(settings.withChunkSize(LEAST).memory()).isEqualTo(Math.max(heap / 4, 2L * LEAST));
		assertThat(settings.withChunkSize(TransferSettings.MAX_CHUNK_SIZE).memory())
			.isEqualTo(Math.max(heap / 4, 2L * TransferSettings.MAX_CHUNK_SIZE));
	}

	@Test
	void memoryMustBeEnoughForACopy() {
		TransferSettings settings = TransferSettings.defaults().withChunkSize(LEAST);
		assertThat(settings.withMaxMemory(2L * LEAST).memory()).isEqualTo(2L * LEAST);
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxMemory(2L * LEAST - 1))
			.withMessageContaining("'maxMemory' must be at least 10485760")
			.withMessageContaining("'chunkSize'");
	}

}
