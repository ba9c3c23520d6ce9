// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the state of a transfer in its token.
 */
class ResumeTokensTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ResumeKey key = ResumeKey.ofProcess(URI.create("https://dracoon.example.com"));

	private final ResumeTokens tokens = new ResumeTokens(this.key);

	private final UploadState upload = new UploadState("report.bin", 1000, Instant.EPOCH, null, null, 7, "report.bin",
			"channel", null, true, 1000, ResolutionStrategy.FAIL, false, null, false, null, List.of(),
			TransferRequirements.all());

	private final DownloadState download = new DownloadState(7, 1000, null, "report.bin", "temporary",
			ExistingFile.FAIL.name(), false, false, 0, null, TransferRequirements.all());

	@Test
	void tokenKeepsTheRequirements() {
		assertThat(this.tokens.uploadOf(this.tokens.write(this.upload))).isEqualTo(this.upload);
		assertThat(this.tokens.downloadOf(this.tokens.write(this.download))).isEqualTo(this.download);
	}

	@Test
	void tokenWithoutRequirementsDoesNotRequireLess() {
		ResumeToken upload = token(AuthenticatedToken.ofUpload(withoutRequirements(this.upload), this.key));
		ResumeToken download = token(AuthenticatedToken.ofDownload(withoutRequirements(this.download), this.key));
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> this.tokens.uploadOf(upload))
			.satisfies(ResumeTokensTests::isRejected);
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> this.tokens.downloadOf(download))
			.satisfies(ResumeTokensTests::isRejected);
	}

	private static void isRejected(DracoonTransferException ex) {
		assertThat(ex.getReason()).isEqualTo(Reason.RESUME_TOKEN_REJECTED);
		assertThat(ex).hasMessageContaining("it cannot be read");
	}

	private static String withoutRequirements(Object state) {
		ObjectNode json = JSON.valueToTree(state);
		assertThat(json.remove("requirements")).isNotNull();
		return json.toString();
	}

	private static ResumeToken token(AuthenticatedToken content) {
		return ResumeToken.of(JSON.writeValueAsString(content));
	}

}
