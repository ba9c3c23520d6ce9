// SPDX-License-Identifier: Apache-2.0

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
	void checkWithoutRequirementsAcceptsEverything() {
		RequirementsCheck requirements = RequirementsCheck.of(TransferSettings.defaults(), TransferRequirements.none());
		assertThatCode(() -> {
			requirements.checkUploaded(this.upload);
			requirements.checkVerifiable(false);
			requirements.checkEncrypted(false, "it is not");
		}).doesNotThrowAnyException();
	}

}
