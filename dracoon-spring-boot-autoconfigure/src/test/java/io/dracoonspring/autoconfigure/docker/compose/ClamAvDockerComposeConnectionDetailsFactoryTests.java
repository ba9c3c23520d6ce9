// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.docker.compose;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

import io.dracoonspring.autoconfigure.scan.ClamAvConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

class ClamAvDockerComposeConnectionDetailsFactoryTests {

	@Test
	void addressIsThatOfTheService() {
		ConnectionPorts ports = Mockito.mock(ConnectionPorts.class);
		BDDMockito.given(ports.get(3310)).willReturn(32768);
		RunningService service = Mockito.mock(RunningService.class);
		BDDMockito.given(service.host()).willReturn("127.0.0.1");
		BDDMockito.given(service.ports()).willReturn(ports);
		BDDMockito.given(service.labels()).willReturn(Map.of());
		BDDMockito.given(service.image()).willReturn(ImageReference.of("clamav/clamav"));
		DockerComposeConnectionSource source = Mockito.mock(DockerComposeConnectionSource.class);
		BDDMockito.given(source.getRunningService()).willReturn(service);
		ClamAvConnectionDetails details = new ClamAvDockerComposeConnectionDetailsFactory()
			.getDockerComposeConnectionDetails(source);
		assertThat(details.getHost()).isEqualTo("127.0.0.1");
		assertThat(details.getPort()).isEqualTo(32768);
		assertThat(details.getSocket()).isNull();
	}

}
