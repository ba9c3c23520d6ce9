// SPDX-License-Identifier: Apache-2.0

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
