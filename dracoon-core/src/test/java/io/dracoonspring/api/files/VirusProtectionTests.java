// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.VirusProtectionInfo;
import io.dracoonspring.api.nodes.VirusProtectionVerdict;

import static org.assertj.core.api.Assertions.assertThat;

class VirusProtectionTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server;

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void readsVerdictsInEitherCase() {
		answering("""
				[{"nodeId":1,"verdict":"MALICIOUS"},{"nodeId":2,"verdict":"in_progress"},{"nodeId":3,"verdict":"Clean"},
				{"nodeId":4,"verdict":"NOT_SCANNING"},{"nodeId":5,"verdict":"QUARANTINED"},{"nodeId":6,"verdict":null},
				{"nodeId":7,"verdict":"NO_SCANNING"}]""");
		List<NodeVirusProtectionInfo> answer = this.server.client(DracoonFiles.class)
			.listVirusProtectionInfo(new VirusProtectionVerdictRequest(List.of(1L, 2L, 3L, 4L, 5L, 6L)))
			.collectList()
			.block(TIMEOUT);
		assertThat(answer).extracting(NodeVirusProtectionInfo::verdict)
			.containsExactly(VirusProtectionVerdict.MALICIOUS, VirusProtectionVerdict.IN_PROGRESS,
					VirusProtectionVerdict.CLEAN, VirusProtectionVerdict.NOT_SCANNING, VirusProtectionVerdict.UNKNOWN,
					null, VirusProtectionVerdict.NOT_SCANNING);
		assertThat(this.server.calls().get(0).body()).isEqualTo("{\"nodeIds\":[1,2,3,4,5,6]}");
	}

	@Test
	void nodesTellWhatTheScannerFound() {
		answering("""
				{"id":1,"name":"a","virusProtectionInfo":{"verdict":"CLEAN","lastCheckedAt":"2026-01-02T03:04:05Z",
				"sha256":"ab"}}""");
		VirusProtectionInfo info = this.server.client(DracoonNodes.class).get(1).block(TIMEOUT).virusProtectionInfo();
		assertThat(info.verdict()).isEqualTo(VirusProtectionVerdict.CLEAN);
		assertThat(info.lastCheckedAt()).isEqualTo("2026-01-02T03:04:05Z");
		assertThat(info.sha256()).isEqualTo("ab");
	}

	@Test
	void deletesWhatIsMalicious() {
		answering("");
		this.server.client(DracoonFiles.class).deleteMalicious(7).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("DELETE /api/v4/nodes/malicious_files/7");
	}

	private void answering(String json) {
		this.server = ApiServer.answering((call) -> Answer.json(json));
	}

}
