// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.docker.compose;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails.Credentials;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonDockerComposeConnectionDetailsFactoryTests {

	@Test
	void signsInAsTheAdministratorOfTheEmulator() {
		DracoonConnectionDetails details = details(Map.of());
		assertThat(details.getBaseUrl()).isEqualTo(URI.create("http://127.0.0.1:32768"));
		assertThat(details.getCredentials()).isEqualTo(account("admin"));
	}

	@Test
	void signsInAsTheUserInTheLabel() {
		assertThat(details(Map.of("io.dracoonspring.username", "alice")).getCredentials()).isEqualTo(account("alice"));
	}

	private static Credentials account(String username) {
		return new Credentials.ServiceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")),
				username, Secret.of("Emulator-2026!"), Secret.of("Encryption-2026!"));
	}

	private static DracoonConnectionDetails details(Map<String, String> labels) {
		ConnectionPorts ports = Mockito.mock(ConnectionPorts.class);
		BDDMockito.given(ports.get(8080)).willReturn(32768);
		RunningService service = Mockito.mock(RunningService.class);
		BDDMockito.given(service.host()).willReturn("127.0.0.1");
		BDDMockito.given(service.ports()).willReturn(ports);
		BDDMockito.given(service.labels()).willReturn(labels);
		BDDMockito.given(service.image()).willReturn(ImageReference.of("dracoonspring/dracoon-emulator"));
		DockerComposeConnectionSource source = Mockito.mock(DockerComposeConnectionSource.class);
		BDDMockito.given(source.getRunningService()).willReturn(service);
		return new DracoonDockerComposeConnectionDetailsFactory().getDockerComposeConnectionDetails(source);
	}

}
