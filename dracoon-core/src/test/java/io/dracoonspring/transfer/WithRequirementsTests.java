// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the requirements of requests, options and settings.
 */
class WithRequirementsTests {

	private static final TransferRequirements ENCRYPTION = TransferRequirements.none().withEncryption(true);

	private static final TransferRequirements VERIFICATION = TransferRequirements.none().withVerification(true);

	private static final Path FILE = Path.of("report.bin");

	private static final String SHARE = "https://dracoon.example.com/public/download-shares/key";

	private static final String UPLOAD_SHARE = "https://dracoon.example.com/public/upload-shares/key";

	static Stream<WithRequirements<?>> all() {
		NodeAddress room = NodeAddress.ofId(1);
		return Stream.of(UploadRequest.of(FILE, room), UploadOptions.defaults(), DownloadRequest.of(2, FILE),
				ContentRequest.of(2), CopyRequest.of(NodeAddress.ofId(2), room), ZipRequest.of(List.of(2L), FILE),
				ShareUploadRequest.of(UPLOAD_SHARE, FILE), ShareDownloadRequest.of(SHARE, FILE),
				ShareContentRequest.of(SHARE), DirectoryOptions.defaults(), TransferSettings.defaults());
	}

	@ParameterizedTest
	@MethodSource("all")
	<T extends WithRequirements<T>> void nothingIsRequiredAtFirst(T request) {
		assertThat(request.requirements()).isEqualTo(TransferRequirements.none());
	}

	@ParameterizedTest
	@MethodSource("all")
	<T extends WithRequirements<T>> void requirementsAreReplaced(T request) {
		T strict = request.withRequirements(TransferRequirements.all());
		assertThat(strict.requirements()).isEqualTo(TransferRequirements.all());
		assertThat(strict).isNotEqualTo(request);
		assertThat(strict.withRequirements(TransferRequirements.none())).isEqualTo(request);
	}

	@ParameterizedTest
	@MethodSource("all")
	<T extends WithRequirements<T>> void oneRequirementLeavesTheOthers(T request) {
		assertThat(request.withRequireEncryption(true).requirements()).isEqualTo(ENCRYPTION);
		assertThat(request.withRequireVerification(true).requirements()).isEqualTo(VERIFICATION);
		T strict = request.withRequirements(TransferRequirements.all());
		assertThat(strict.withRequireEncryption(false).requirements())
			.isEqualTo(TransferRequirements.all().withEncryption(false));
		assertThat(strict.withRequireVerification(false).requirements())
			.isEqualTo(TransferRequirements.all().withVerification(false));
		assertThat(request.withRequirements(ENCRYPTION::and)).isEqualTo(request.withRequireEncryption(true));
	}

	@Test
	void combinedRequirementsAreThoseOfEither() {
		assertThat(ENCRYPTION.and(VERIFICATION)).isEqualTo(VERIFICATION.and(ENCRYPTION))
			.isEqualTo(ENCRYPTION.withVerification(true));
		assertThat(TransferRequirements.none().and(TransferRequirements.none())).isEqualTo(TransferRequirements.none());
		assertThat(TransferRequirements.all().and(TransferRequirements.none())).isEqualTo(TransferRequirements.all());
	}

}
