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

import org.junit.jupiter.api.Test;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequirementsCheckTests {

	private final DracoonTransferContext upload = new DracoonTransferContext(Direction.UPLOAD);

	@Test
	void uploadThatIsNotVerifiedFailsAndSaysThatTheFileExists() {
		RequirementsCheck requirements = RequirementsCheck.of(TransferSettings.defaults(),
				TransferRequirements.none().withVerification(true));
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> requirements.checkUploaded(this.upload))
			.withMessageContaining("The file is on the server")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.UNVERIFIED));
		this.upload.setVerified(true);
		assertThatCode(() -> requirements.checkUploaded(this.upload)).doesNotThrowAnyException();
	}

	@Test
	void settingsInsistForAllRequests() {
		TransferSettings settings = TransferSettings.defaults()
			.withRequireVerification(true)
			.withRequireEncryption(true);
		RequirementsCheck requirements = RequirementsCheck.of(settings, TransferRequirements.none());
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> requirements.checkUploaded(this.upload));
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> requirements.checkVerifiable(false));
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> requirements.checkEncrypted(false, "it is not"));
	}

	@Test
	void nothingIsInsistedOnWithoutAWish() {
		RequirementsCheck requirements = RequirementsCheck.of(TransferSettings.defaults(), TransferRequirements.none());
		assertThatCode(() -> {
			requirements.checkUploaded(this.upload);
			requirements.checkVerifiable(false);
			requirements.checkEncrypted(false, "it is not");
		}).doesNotThrowAnyException();
	}

}
